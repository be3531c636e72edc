package dev.parley.conversation.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures, prices, dates, names and links of a reply, taken out of its words: a model writes around {@code {price:1}}
 * and the record's own value is put back. What it never sees it cannot change.
 */
final class Slots {

    private static final String FIGURE = "\\p{Nd}+(?:[.,\\u00a0\\u202f]\\p{Nd}+)*+";
    private static final Pattern VALUE =
            Pattern.compile("(?<link>https?://[^\\s,;)]+|www\\.[^\\s,;)]+|[\\w.+-]+@[\\w-]+\\.[\\w.-]*\\w)"
                    + "|(?<price>(?:\\p{Sc}|\\b(?:USD|EUR|INR|GBP|Rs\\.?))\\s?" + FIGURE + "|" + FIGURE
                    + "\\s?(?:\\p{Sc}|USD\\b|EUR\\b|INR\\b|GBP\\b))"
                    + "|(?<date>\\p{Nd}{4}-\\p{Nd}{2}-\\p{Nd}{2}(?:[ T]\\p{Nd}{1,2}:\\p{Nd}{2})?|\\p{Nd}{1,2}:\\p{Nd}{2}(?:\\s?[ap]\\.?m\\b\\.?)?"
                    + "|\\p{Nd}{1,2}[/.]\\p{Nd}{1,2}[/.]\\p{Nd}{2,4})"
                    + "|(?<number>" + FIGURE + "\\s?%?)");
    private static final Pattern SLOT = Pattern.compile("\\{(link|price|date|number):(\\d{1,3})}");
    private static final List<String> KINDS = List.of("link", "price", "date", "number");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final String text;

    private Slots(String records) {
        StringBuilder open = new StringBuilder();
        Matcher value = VALUE.matcher(records);
        while (value.find()) {
            String kind = KINDS.stream()
                    .filter(name -> value.group(name) != null)
                    .findFirst()
                    .orElseThrow();
            String slot = "{" + kind + ":" + (values.size() + 1) + "}";
            values.put(slot, value.group().stripTrailing());
            value.appendReplacement(open, Matcher.quoteReplacement(slot + trailing(value.group())));
        }
        text = value.appendTail(open).toString();
    }

    static Slots of(String records) {
        // Braces of a document's own must not look like slots.
        return new Slots(records.replace('{', '(').replace('}', ')'));
    }

    /** The records' words with slots in the place of values. */
    String text() {
        return text;
    }

    long prices() {
        return values.keySet().stream()
                .filter(slot -> slot.startsWith("{price"))
                .count();
    }

    /** The sentence with the values put in; empty when it names a slot there is none of. */
    Optional<String> filled(String sentence) {
        StringBuilder filled = new StringBuilder();
        Matcher slot = SLOT.matcher(sentence);
        while (slot.find()) {
            String value = values.get(slot.group());
            if (value == null) {
                return Optional.empty();
            }
            slot.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return Optional.of(slot.appendTail(filled).toString());
    }

    /** The sentence without its slots: what a model wrote itself. */
    static String emptied(String sentence) {
        return SLOT.matcher(sentence).replaceAll(" ");
    }

    /** Why a reply uses the slots wrongly: values keep their order, and none that is a price may be missing. */
    Optional<String> objection(String reply) {
        List<String> used =
                SLOT.matcher(reply).results().map(MatchResult::group).toList();
        List<String> order = new ArrayList<>(values.keySet());
        int last = -1;
        Set<String> seen = new HashSet<>();
        for (String slot : used) {
            int at = order.indexOf(slot);
            if (seen.add(slot) && at < last) {
                return Optional.of("it puts values in another order");
            }
            last = Math.max(last, at);
        }
        return order.stream()
                .filter(slot -> slot.startsWith("{price") && !seen.contains(slot))
                .findFirst()
                .map(slot -> "it leaves out a price");
    }

    private static String trailing(String value) {
        return value.substring(value.stripTrailing().length());
    }
}
