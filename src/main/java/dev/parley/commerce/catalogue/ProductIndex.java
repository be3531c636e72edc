package dev.parley.commerce.catalogue;

import dev.parley.commerce.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a catalogue, for ranking by BM25. A query word that no product has finds those that contain it or differ by
 * a letter.
 */
final class ProductIndex {

    private static final double K1 = 1.2;
    private static final double B = 0.5;
    private static final double NAME_WEIGHT = 2;
    private static final int SHORTEST_FUZZY = 4;

    private record Posting(int product, double frequency) {}

    /** @param score BM25 against the best that the query could reach, 0 to 1 */
    record Hit(Product product, double score) {}

    private final List<Product> products;
    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final double[] lengths;
    private final double averageLength;

    ProductIndex(Collection<Product> all) {
        products = List.copyOf(all);
        lengths = new double[products.size()];
        double total = 0;
        for (int at = 0; at < lengths.length; at++) {
            Map<String, Double> frequencies = frequencies(products.get(at));
            lengths[at] = frequencies.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            total += lengths[at];
            for (Map.Entry<String, Double> word : frequencies.entrySet()) {
                postings.computeIfAbsent(word.getKey(), absent -> new ArrayList<>())
                        .add(new Posting(at, word.getValue()));
            }
        }
        averageLength = lengths.length == 0 ? 1 : Math.max(1, total / lengths.length);
    }

    /** Products with any of the words, best first. */
    List<Hit> search(String query) {
        double[] scores = new double[lengths.length];
        double reachable = 0;
        for (String word : new HashSet<>(ProductWords.of(query))) {
            Set<String> forms = forms(word);
            double best = 0;
            double[] share = new double[lengths.length];
            for (String form : forms) {
                List<Posting> found = postings.getOrDefault(form, List.of());
                double rarity = Math.log(1 + (lengths.length - found.size() + 0.5) / (found.size() + 0.5));
                best = Math.max(best, rarity);
                for (Posting posting : found) {
                    double length = 1 - B + B * lengths[posting.product()] / averageLength;
                    double weight = posting.frequency() * (K1 + 1) / (posting.frequency() + K1 * length);
                    share[posting.product()] = Math.max(share[posting.product()], rarity * weight);
                }
            }
            reachable += forms.isEmpty() ? Math.log(1 + lengths.length) : best * (K1 + 1);
            for (int at = 0; at < scores.length; at++) {
                scores[at] += share[at];
            }
        }
        return ranked(scores, reachable);
    }

    private List<Hit> ranked(double[] scores, double reachable) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < scores.length; at++) {
            if (scores[at] > 0) {
                hits.add(new Hit(products.get(at), Math.min(1, scores[at] / reachable)));
            }
        }
        hits.sort((one, other) -> {
            int better = Double.compare(other.score(), one.score());
            return better != 0
                    ? better
                    : one.product().sku().compareTo(other.product().sku());
        });
        return hits;
    }

    private Set<String> forms(String word) {
        if (postings.containsKey(word)) {
            return Set.of(word);
        }
        Set<String> forms = new HashSet<>();
        if (word.length() >= SHORTEST_FUZZY && Character.isLetter(word.charAt(0))) {
            for (String known : postings.keySet()) {
                boolean compound = known.length() > word.length() && known.contains(word);
                if (compound || differsByOne(word, known)) {
                    forms.add(known);
                }
            }
        }
        return forms;
    }

    private static boolean differsByOne(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (Math.abs(one.length() - other.length()) > 1 || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String left = one.substring(same);
        String right = other.substring(same);
        boolean changed = left.length() == right.length()
                && !left.isEmpty()
                && left.substring(1).equals(right.substring(1));
        boolean added = !right.isEmpty() && left.equals(right.substring(1));
        boolean dropped = !left.isEmpty() && right.equals(left.substring(1));
        boolean swapped = left.length() == right.length()
                && left.length() > 1
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
        return changed || added || dropped || swapped;
    }

    private static Map<String, Double> frequencies(Product product) {
        Map<String, Double> frequencies = new HashMap<>();
        count(product.name(), NAME_WEIGHT, frequencies);
        count(product.sku(), NAME_WEIGHT, frequencies);
        count(product.description(), 1, frequencies);
        count(product.category() == null ? "" : product.category(), 1, frequencies);
        count(product.brand() == null ? "" : product.brand(), 1, frequencies);
        product.attributes().values().forEach(value -> count(value.toString(), 1, frequencies));
        return frequencies;
    }

    private static void count(String text, double weight, Map<String, Double> frequencies) {
        ProductWords.of(text).forEach(word -> frequencies.merge(word, weight, Double::sum));
    }
}
