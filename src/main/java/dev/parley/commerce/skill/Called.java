package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.search.Described;
import dev.parley.shared.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which of a few products are called what a customer says. */
final class Called {

    private static final Pattern INCHES =
            Pattern.compile("(?iU)(\\d)\\s*(?:pulgadas?|inch(?:es)?|pouces?|इंच|इंचाचा|इंची|ઇંચ)(?!\\p{L})");
    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_PLURAL = 5;

    private Called() {}

    /** The one of exactly that name, or all that have what is described; what is called so before what has to do with it. */
    static List<Product> so(List<Product> products, String said) {
        String text = INCHES.matcher(said).replaceAll("$1\"");
        List<Product> named = products.stream()
                .filter(product -> names(product).anyMatch(text.strip()::equalsIgnoreCase))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<Product> described = Described.among(products, text);
        if (described.size() < 2) {
            return described;
        }
        Set<String> byName = Described.called(described, text);
        return byName.isEmpty()
                ? described
                : described.stream()
                        .filter(product -> byName.contains(product.sku()))
                        .toList();
    }

    /** Whether every word is spelt in the name. */
    static boolean spelt(Product product, String text) {
        String called = names(product).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        return words(text).allMatch(called::contains);
    }

    /** Whether a word at least has to do with it. */
    static boolean partly(Product product, String text) {
        return words(text)
                .anyMatch(word -> !Described.among(List.of(product), word).isEmpty());
    }

    /** The words that say something, without the ending of a plural. */
    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD && Described.speaksOf(word))
                .map(word -> word.length() >= SHORTEST_PLURAL ? word.replaceFirst("e?s$", "") : word);
    }

    private static Stream<String> names(Product product) {
        return Stream.concat(
                        Stream.of(product.name()),
                        Arrays.stream(Language.values())
                                .map(language -> product.in(language).name()))
                .distinct();
    }
}
