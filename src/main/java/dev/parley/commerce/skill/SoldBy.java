package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a customer who names a unit can mean the one a product is sold by. */
final class SoldBy {

    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("m", "metre"),
            Map.entry("meter", "metre"),
            Map.entry("mtr", "metre"),
            Map.entry("l", "litre"),
            Map.entry("liter", "litre"),
            Map.entry("kilo", "kg"),
            Map.entry("pr", "pair"),
            Map.entry("bx", "box"),
            Map.entry("carton", "box"));

    /** These say how much; nothing else can stand for them. */
    private static final Set<String> MEASURES = Set.of("metre", "litre", "kg", "pallet");

    /** Of these a box holds an unknown number. */
    private static final Set<String> SINGLE = Set.of("pair", "metre", "litre", "kg");

    private SoldBy() {}

    /**
     * @param said a unit by its name in the cart's words: {@code box}, {@code metre}
     * @param quantity that it was said with
     */
    static boolean allows(Product product, String said, BigDecimal quantity, String text) {
        return fits(product, said) || MEASURES.contains(said) && !isBehind(quantity, said, text);
    }

    /** In "2 of the 3 m pipe" the measure belongs to the pipe. */
    private static boolean isBehind(BigDecimal quantity, String said, String text) {
        Matcher behind = Pattern.compile("(?<![\\d.,])" + Pattern.quote(quantity.toPlainString()) + "\\s*(\\p{L})")
                .matcher(text.toLowerCase(Locale.ROOT));
        return behind.find()
                && (behind.group(1).charAt(0) == said.charAt(0)
                        || behind.group(1).charAt(0) > 'ɏ');
    }

    private static boolean fits(Product product, String said) {
        String written = product.unit().toLowerCase(Locale.ROOT);
        String sold = WRITTEN.getOrDefault(written, written);
        return sold.equals(said) || !MEASURES.contains(said) && !(said.equals("box") && SINGLE.contains(sold));
    }
}
