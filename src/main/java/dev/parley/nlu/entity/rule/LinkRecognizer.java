package dev.parley.nlu.entity.rule;

import dev.parley.nlu.entity.text.Reading;
import java.util.List;
import java.util.Locale;

/** Takes the words of web addresses, so that nothing is read from them. */
final class LinkRecognizer implements EntityRecognizer {

    private static final List<String> STARTS = List.of("http://", "https://", "www.");

    @Override
    public void recognize(Reading reading, Findings findings) {
        String text = reading.asciiDigits().toLowerCase(Locale.ROOT);
        for (String opening : STARTS) {
            for (int start = text.indexOf(opening); start >= 0; start = text.indexOf(opening, start + 1)) {
                int end = start;
                while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
                int to = Math.min(reading.size(), reading.wordAtOrAfter(end - 1) + 1);
                findings.take(Math.min(to, reading.wordAtOrAfter(start)), to);
            }
        }
    }
}
