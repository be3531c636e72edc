package dev.parley.commerce.search;

import java.util.List;

/**
 * One thing asked for, with all the ways to say it; a product has it that has any of them.
 *
 * @param weight what it counts beside the others
 * @param need whether it was inferred from what the customer wants to do
 */
record Clause(double weight, List<Alternative> alternatives, boolean need) {

    /**
     * A way to say it: all of the words, in any place.
     *
     * @param weight 1 for the customer's own word, less for what may mean the same
     */
    record Alternative(double weight, List<String> words) {

        Alternative {
            words = List.copyOf(words);
        }
    }

    Clause {
        alternatives = List.copyOf(alternatives);
    }

    static Clause word(double weight, String word) {
        return new Clause(weight, List.of(new Alternative(1, List.of(word))), false);
    }
}
