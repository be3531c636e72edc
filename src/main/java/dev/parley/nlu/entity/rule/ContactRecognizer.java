package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.CONTACT_WILLINGNESS;
import static dev.parley.nlu.EntityNames.EMAIL;
import static dev.parley.nlu.EntityNames.PHONE;
import static dev.parley.nlu.EntityNames.PREFERRED_CHANNEL;

import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.util.List;
import java.util.Optional;

/** Whether and how the customer wants to be contacted. */
final class ContactRecognizer implements EntityRecognizer {

    private static final List<String> CHANNELS = List.of("phone", "email", "sms", "whatsapp", "telegram", "chat");

    @Override
    public void recognize(Reading reading, Findings findings) {
        Optional<Match> refused = reading.matches("contact_no").stream()
                .filter(match -> !isNarrower(reading, match))
                .findFirst();
        refused.ifPresent(match -> findings.add(CONTACT_WILLINGNESS, false, match));
        if (refused.isEmpty()) {
            willing(reading, findings);
        }
        for (String channel : CHANNELS) {
            reading.matches("channel_" + channel).stream()
                    .filter(match -> isWish(reading, findings, match))
                    .filter(match -> refused.isEmpty() || !isRefused(reading, match, refused.get()))
                    .findFirst()
                    .ifPresent(match -> findings.add(PREFERRED_CHANNEL, channel, match));
        }
    }

    /** "Stop sending WhatsApps": named where all is refused, and not set against it. */
    private static boolean isRefused(Reading reading, Match channel, Match refusal) {
        boolean together = reading.clauseStart(channel.from()) == reading.clauseStart(refusal.from());
        boolean contrasted = reading.has("contrast", refusal.to(), Math.max(refusal.to(), channel.from()));
        return overlap(channel, refusal) || together && !contrasted;
    }

    /** "Call me back, don't email": only one way is refused, and another was asked for before. */
    private static boolean isNarrower(Reading reading, Match refusal) {
        return reading.matches("contact_yes").stream()
                .anyMatch(wish -> wish.to() <= refusal.from()
                        && !Negation.before(reading, wish.from())
                        && !Negation.after(reading, wish.to())
                        && !isOther(reading, wish));
    }

    private static void willing(Reading reading, Findings findings) {
        Optional<Match> said = reading.matches("contact_yes").stream()
                .filter(match -> !isOther(reading, match))
                .filter(match -> !Negation.before(reading, match.from()) && !Negation.after(reading, match.to()))
                .findFirst();
        if (said.isPresent()) {
            findings.add(CONTACT_WILLINGNESS, true, said.get());
        } else if (reading.isPending("lead.contact", "lead.contact_willingness")) {
            findings.answer("deny")
                    .ifPresentOrElse(
                            match -> findings.add(CONTACT_WILLINGNESS, false, match),
                            () -> findings.answer("affirm")
                                    .ifPresent(match -> findings.add(CONTACT_WILLINGNESS, true, match)));
        }
    }

    /** Not "I called you", and not the word in front of the number or address itself. */
    private static boolean isWish(Reading reading, Findings findings, Match match) {
        return !isOther(reading, match)
                && !isTold(reading, match)
                && findings.list().stream()
                        .filter(finding ->
                                finding.name().equals(EMAIL) || finding.name().equals(PHONE))
                        .noneMatch(finding -> finding.from() == match.to() && match.to() - match.from() == 1
                                || finding.from() < match.to() && match.from() < finding.to());
    }

    /** "I got your text": what came or was waited for, unless the words ask for it. */
    private static boolean isTold(Reading reading, Match match) {
        boolean told = reading.has("channel_got", reading.clauseStart(match.from()), reading.clauseEnd(match.from()));
        return told && reading.matches("contact_yes").stream().noneMatch(wish -> overlap(wish, match));
    }

    private static boolean isOther(Reading reading, Match match) {
        return reading.matches("channel_not").stream()
                .anyMatch(other -> overlap(other, match) && other.to() - other.from() >= match.to() - match.from());
    }

    private static boolean overlap(Match one, Match other) {
        return one.from() < other.to() && other.from() < one.to();
    }
}
