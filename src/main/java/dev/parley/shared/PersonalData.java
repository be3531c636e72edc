package dev.parley.shared;

import java.util.regex.Pattern;

/** Blots phones, e-mail addresses and account numbers out of what leaves: for a model's provider, for the log. */
public final class PersonalData {

    private static final Pattern EMAIL =
            Pattern.compile("(?:(?<![\\p{L}\\p{N}._%+-])|\\G)[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");
    private static final Pattern IBAN =
            Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b");
    /** Nine digits and more, written together or apart; no calendar date, no order number with letters before it. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}#-])(?!\\d{4}-\\d{2}-\\d{2})\\+?\\(?\\p{Nd}(?:[ ().\\-\\u00a0]{0,2}\\p{Nd}){8,18}(?![\\p{L}\\p{N}])");

    private PersonalData() {}

    public static String masked(String text) {
        String masked = EMAIL.matcher(text).replaceAll("[email]");
        masked = IBAN.matcher(masked).replaceAll("[account]");
        return NUMBER.matcher(masked).replaceAll("[number]");
    }
}
