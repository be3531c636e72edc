package dev.parley.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** A language the assistant speaks; the code is a BCP 47 tag. */
public enum Language {
    ENGLISH("en"),
    SPANISH("es"),
    FRENCH("fr"),
    HINDI("hi"),
    /** Hindi mixed with English and written in Latin letters. */
    HINGLISH("hi-Latn"),
    MARATHI("mr"),
    GUJARATI("gu");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** For formatting; Hinglish formats as Indian English does. */
    public Locale locale() {
        return this == HINGLISH ? Locale.of("en", "IN") : Locale.forLanguageTag(code);
    }

    /** Reads a tag in any case and with a region ({@code es-MX}, {@code hi-latn}). */
    public static Optional<Language> find(String tag) {
        String wanted = tag.strip().replace('_', '-');
        for (Language language : values()) {
            if (language.code.equalsIgnoreCase(wanted)) {
                return Optional.of(language);
            }
        }
        int dash = wanted.indexOf('-');
        return dash < 0 ? Optional.empty() : find(wanted.substring(0, dash));
    }

    /** @throws IllegalArgumentException for a language that is not spoken here */
    @JsonCreator
    public static Language of(String tag) {
        return find(tag).orElseThrow(() -> new IllegalArgumentException("unknown language '" + tag + "'"));
    }
}
