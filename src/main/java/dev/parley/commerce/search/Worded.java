package dev.parley.commerce.search;

/**
 * How far the words of products are those that were asked for.
 *
 * @param scores of all products, share of what was asked, 0 to 1
 * @param met share of the clauses that count that they have any of, by weight, 0 to 1
 * @param said share of all clauses, those that only help too, 0 to 1
 * @param best of the scores
 * @param unheard share of the clauses that nothing here has any of, by weight, 0 to 1
 * @param named whether a thing is asked for that something here is called
 * @param needed whether a need is spoken of
 */
@SuppressWarnings("ArrayRecordComponent")
record Worded(
        double[] scores, double[] met, double[] said, double best, double unheard, boolean named, boolean needed) {}
