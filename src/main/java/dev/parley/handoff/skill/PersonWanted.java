package dev.parley.handoff.skill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Hears in plain words that somebody wants a person, so that nobody who is in a hurry is asked what they mean. */
@Component
class PersonWanted {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern NOT = Pattern.compile(
            "\\b(?:don'?t|do not|no quiero|no necesito|je ne veux pas|pas besoin|nahi|no need)\\b|नहीं|नको|નથી");

    /** Whoever asks who is answering wants to know just that. */
    private static final Pattern WHO_ANSWERS = Pattern.compile(
            "\\b(?:are|r) (?:you|u)\\b[^.?!]{0,12}\\b(?:person|human|agent|someone|bot|robot|machine)\\b"
                    + "|\\b(?:am i|is this|is it)\\b[^.?!]{0,22}\\b(?:real|actual|live|bot|robot)\\b");

    private final List<Pattern> wishes;

    PersonWanted() {
        try {
            wishes = new ClassPathResource("dialogue/person-wanted.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Pattern.compile(line, Pattern.UNICODE_CHARACTER_CLASS))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean in(String text) {
        String plain = WHO_ANSWERS.matcher(plain(text)).replaceAll(" ");
        return !NOT.matcher(plain).find()
                && wishes.stream().anyMatch(wish -> wish.matcher(plain).find());
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('’', '\''), Normalizer.Form.NFD);
        return Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }
}
