package dev.parley.commerce.search;

import java.util.List;

/**
 * One thing asked for, with all the ways to say it; a product has it that has any of them.
 *
 * @param weight what it counts beside the others
 * @param kind where it comes from
 */
record Clause(double weight, List<Alternative> alternatives, Kind kind) {

    /** Where a clause comes from. */
    enum Kind {
        /** A word as it stands. */
        WORD,
        /** What goods are called. */
        THING,
        /** Inferred from what the customer wants to do. */
        NEED
    }

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

    boolean need() {
        return kind == Kind.NEED;
    }

    /** Whether it says something of its own, and does not only help one that does. */
    boolean counts() {
        return weight >= 1;
    }

    static Clause word(double weight, String word) {
        return new Clause(weight, List.of(new Alternative(1, List.of(word))), Kind.WORD);
    }
}
