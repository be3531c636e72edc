package dev.parley.commerce.search;

import dev.parley.commerce.Product;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words by which a product is found, and what each counts: those of its name more, those beside a name less. */
final class ProductText {

    /** What a word of a name counts that says there what another word is for: "drill" in "drill bit". */
    static final double BESIDE = 0.5;

    private static final double NAME_WEIGHT = 2;

    private ProductText() {}

    /** How often each of its words counts. */
    static Map<String, Float> frequencies(Product product) {
        Map<String, Float> frequencies = new HashMap<>();
        count(product.name(), NAME_WEIGHT, frequencies);
        for (TradeWords.Compound compound : TradeWords.SHIPPED.compounds(ProductWords.whole(product.name()))) {
            compound.beside().forEach(word -> frequencies.put(word, (float) BESIDE));
            frequencies.put(String.join(" ", compound.words()), (float) NAME_WEIGHT);
        }
        for (String unit : ProductWords.unitsOf(product.name())) {
            frequencies.computeIfPresent(unit, (word, frequency) -> (float) BESIDE);
        }
        count(product.sku(), NAME_WEIGHT, frequencies);
        count(product.description(), 1, frequencies);
        count(product.category() == null ? "" : product.category(), 1, frequencies);
        count(product.brand() == null ? "" : product.brand(), 1, frequencies);
        product.attributes().forEach((name, value) -> count(AttributeText.of(name, value), 1, frequencies));
        return frequencies;
    }

    private static void count(String text, double weight, Map<String, Float> frequencies) {
        List<String> words = ProductWords.of(text);
        words.forEach(word -> frequencies.merge(word, (float) weight, Float::sum));
        for (String size : Sizes.in(text)) {
            if (!words.contains(size)) {
                frequencies.merge(size, (float) weight, Float::sum);
            }
        }
    }
}
