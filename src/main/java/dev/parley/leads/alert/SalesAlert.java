package dev.parley.leads.alert;

import dev.parley.leads.score.ScoreLine;
import java.util.List;
import java.util.Map;

/**
 * What the e-mail to sales says.
 *
 * @param headline who wants what
 * @param facts label to value, in the order to read
 * @param transcript what was said, oldest first
 */
public record SalesAlert(
        String business,
        String headline,
        String priority,
        int profileScore,
        int heatScore,
        Map<String, String> facts,
        List<ScoreLine> profileLines,
        List<ScoreLine> heatLines,
        List<Said> transcript,
        String reference) {

    /** @param who {@code Customer}, {@code Assistant} or {@code Human agent} */
    public record Said(String who, String at, String text) {}

    String subject() {
        String subject =
                "New lead: " + headline + " (" + priority + ", profile " + profileScore + ", heat " + heatScore + ")";
        return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    String text() {
        StringBuilder text = new StringBuilder("New lead for " + business + ": " + headline + "\n\n");
        facts.forEach(
                (label, value) -> text.append(label).append(": ").append(value).append('\n'));
        text.append("\nPriority: ").append(priority).append("\n");
        arithmetic(text, "Profile score", profileScore, profileLines);
        arithmetic(text, "Heat score", heatScore, heatLines);
        if (!transcript.isEmpty()) {
            text.append("\nConversation\n");
            transcript.forEach(said -> text.append(said.at())
                    .append("  ")
                    .append(said.who())
                    .append(": ")
                    .append(said.text())
                    .append('\n'));
        }
        return text.append("\nLead ").append(reference).append('\n').toString();
    }

    private static void arithmetic(StringBuilder text, String name, int score, List<ScoreLine> lines) {
        text.append('\n').append(name).append(": ").append(score).append(" of 100\n");
        lines.forEach(line -> text.append("  %+4d  %s%n".formatted(line.points(), line.rule())));
    }
}
