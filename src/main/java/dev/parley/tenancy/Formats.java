package dev.parley.tenancy;

import java.net.URI;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What texts in settings look like. */
final class Formats {

    static final Predicate<String> EMAIL = matching("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)*");
    static final Predicate<String> PHONE = matching("(?=(?:\\D*\\d){4})[+(]?[0-9A-Za-z()./ -]{4,40}");
    static final Predicate<String> IBAN = matching("[A-Z]{2}\\d{2}(?: ?[A-Z0-9]){11,30}");
    static final Predicate<String> RATE = matching("0(\\.\\d{1,6})?|1(\\.0{1,6})?");
    static final Predicate<String> AMOUNT = matching("\\d{1,12}(\\.\\d{1,4})?");
    static final Predicate<String> ORIGIN =
            matching("https?://[A-Za-z0-9.-]+(:\\d{1,5})?|https?://\\[[0-9a-fA-F:]+](:\\d{1,5})?");
    static final Predicate<String> SLUG = matching("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    static final Predicate<String> URL = Formats::isUrl;
    private static final Predicate<String> TIME = matching("([01]\\d|2[0-3]):[0-5]\\d");

    private Formats() {}

    static boolean isTime(String text) {
        return TIME.test(text);
    }

    /** {@code 09:00-18:00}: two times in order. */
    static boolean isHours(String text) {
        String[] ends = text.split("-", -1);
        return ends.length == 2 && isTime(ends[0]) && isTime(ends[1]) && ends[0].compareTo(ends[1]) < 0;
    }

    private static boolean isUrl(String text) {
        try {
            URI url = URI.create(text);
            return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                    && url.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static Predicate<String> matching(String expression) {
        return Pattern.compile(expression).asMatchPredicate();
    }
}
