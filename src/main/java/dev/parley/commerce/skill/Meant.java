package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import java.util.List;

/** What a customer turns out to mean by some words for goods. */
sealed interface Meant {

    record One(Product product) implements Meant {}

    /** @param news whether they were not on the list before */
    record Several(List<Product> products, boolean news) implements Meant {}

    /** Nothing is called so. */
    record Missing(String text, List<Product> nearest) implements Meant {}

    record NoSuchPosition(int position) implements Meant {}

    /** It was not said, and nothing was talked of. */
    record Unsaid() implements Meant {}
}
