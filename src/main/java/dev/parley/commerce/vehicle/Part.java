package dev.parley.commerce.vehicle;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an utterance that means something together: a name, a phrase of the word lists, a number with its unit, or
 * a plain word.
 *
 * @param meanings by the word lists; empty for a plain word
 * @param name a make or model, or null
 * @param quantity a number with what it counts, or null
 * @param sku an article number or VIN in stock's way of writing, or null
 * @param stopBefore whether a comma or full stop stands before it
 */
record Part(
        String text,
        int start,
        int end,
        Set<String> meanings,
        NameIndex.@Nullable Named name,
        @Nullable Quantity quantity,
        @Nullable String sku,
        boolean stopBefore) {

    boolean means(String meaning) {
        return meanings.contains(meaning);
    }

    boolean meansAny(String... wanted) {
        for (String meaning : wanted) {
            if (meanings.contains(meaning)) {
                return true;
            }
        }
        return false;
    }

    /** The closed word of a kind: {@code fuel} of a part that means {@code fuel.diesel} is {@code diesel}. */
    Optional<String> value(String kind) {
        return meanings.stream()
                .filter(meaning -> meaning.startsWith(kind + "."))
                .map(meaning -> meaning.substring(kind.length() + 1))
                .findFirst();
    }

    boolean isPlain() {
        return meanings.isEmpty() && name == null && quantity == null && sku == null;
    }

    Set<String> bounds() {
        return meanings.stream()
                .filter(meaning -> meaning.endsWith("_after") && !meaning.equals("not_after"))
                .collect(Collectors.toSet());
    }

    boolean meansNewer() {
        return meansAny("newer_after", "above_after");
    }

    /** Whether it may stand between a figure and the word that bounds it. */
    boolean isBesideFigures() {
        return quantity == null
                && meansAny(
                        "article",
                        "currency",
                        "price",
                        "mileage",
                        "mile",
                        "km",
                        "for",
                        "to",
                        "filler",
                        "around",
                        "below",
                        "above",
                        "newer_than",
                        "newer_from",
                        "older_than",
                        "older_from",
                        "seats_before");
    }

    /** @param kept what the last word means beside: some languages write the bound onto the unit */
    Part withQuantity(Quantity counted, int newEnd, Set<String> kept) {
        return new Part(text, start, newEnd, kept, null, counted, null, stopBefore);
    }
}
