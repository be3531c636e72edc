package dev.parley.commerce.cart.speech;

import java.util.Optional;

/** Knows which codes are article numbers, whoever's numbers they are. */
@FunctionalInterface
public interface ArticleNumbers {

    /** The shop's own number for it; empty when the code means no product. */
    Optional<String> sku(String code);
}
