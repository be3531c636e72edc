package dev.parley.commerce.search;

/** Ranks the products of an index by BM25 over clauses; what any name of one thing finds counts once. */
final class WordRanking {

    private static final double K1 = 1.2;
    private static final double B = 0.5;

    private final WordIndex words;
    private final double averageLength;
    private final double[] scores;
    private final double[] met;
    private final double[] said;
    private final Scratch scratch;
    private double all;
    private double reachable;
    private double counting;
    private double unheard;
    private boolean named;

    private WordRanking(WordIndex words) {
        this.words = words;
        averageLength = words.averageLength();
        int products = words.products();
        scores = new double[products];
        met = new double[products];
        said = new double[products];
        scratch = new Scratch(products);
    }

    static Worded rank(QueryReader.Read read, WordIndex words) {
        WordRanking ranking = new WordRanking(words);
        read.clauses().forEach(ranking::add);
        return ranking.worded(read.hasNeed());
    }

    private void add(Clause clause) {
        words.collect(clause, scratch);
        int holders = scratch.count();
        double rarity = rarity(holders);
        reachable += clause.weight() * rarity * (holders == 0 ? 1 : K1 + 1);
        all += clause.weight();
        counting += clause.counts() ? clause.weight() : 0;
        unheard += clause.counts() && holders == 0 ? clause.weight() : 0;
        for (int n = 0; n < holders; n++) {
            int product = scratch.doc(n);
            double length = 1 - B + B * words.length(product) / averageLength;
            double frequency = scratch.frequency(product);
            scores[product] += clause.weight() * rarity * frequency * (K1 + 1) / (frequency + K1 * length);
            if (frequency > ProductText.BESIDE) {
                said[product] += clause.weight();
                met[product] += clause.counts() ? clause.weight() : 0;
                named |= clause.counts() && clause.kind() == Clause.Kind.THING;
            }
        }
    }

    private double rarity(int holders) {
        int products = scores.length;
        return holders == 0 ? Math.log(1 + products) : Math.log(1 + (products - holders + 0.5) / (holders + 0.5));
    }

    private Worded worded(boolean needed) {
        double best = 0;
        for (int at = 0; at < scores.length; at++) {
            scores[at] = Math.min(1, share(scores[at], reachable));
            met[at] = share(met[at], counting);
            said[at] = share(said[at], all);
            best = Math.max(best, scores[at]);
        }
        return new Worded(scores, met, said, best, share(unheard, counting), named, needed);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
