package dev.parley.commerce.search;

import dev.parley.commerce.search.ProductIndex.Found;
import dev.parley.commerce.search.ProductIndex.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Joins what words and meaning say: the words' share against the best share, the meaning's nearness against the nearest and
 * the farthest. Numbers beat both. The constants were chosen on plateaus of several catalogues (docs/adr).
 */
final class Fusion {

    private static final double MEANING = 0.3;

    /** Words that have less than this share of what was asked are not blown up to full weight. */
    private static final double FULL_SHARE = 0.4;

    /** Below it the best product is a coincidence of words. */
    private static final double FLOOR = 0.27;

    private static final double NEARNESS_IN_FLOOR = 0.25;

    /** So near that words are not needed. */
    private static final double NEAR = 0.6;

    private static final double STRONG_NEED = 0.6;
    private static final int MEANT_ONLY = 10;

    private Fusion() {}

    static Found byWords(String[] skus, ProductIndex.Worded worded, Set<Integer> named) {
        return found(skus, worded, worded.scores(), named, 0);
    }

    static Found byBoth(String[] skus, ProductIndex.Worded worded, double[] near, Set<Integer> named) {
        double nearest = 0;
        double farthest = 1;
        for (double one : near) {
            nearest = Math.max(nearest, one);
            farthest = Math.min(farthest, one);
        }
        double full = Math.max(worded.best(), FULL_SHARE);
        double spread = Math.max(nearest - farthest, 1e-9);
        double[] fused = new double[near.length];
        for (int at = 0; at < fused.length; at++) {
            fused[at] = (1 - MEANING) * worded.scores()[at] / full + MEANING * (near[at] - farthest) / spread;
        }
        return found(skus, worded, fused, named, nearest);
    }

    private static Found found(
            String[] skus, ProductIndex.Worded worded, double[] scores, Set<Integer> named, double nearest) {
        List<Integer> ranking = IntStream.range(0, skus.length)
                .filter(at -> scores[at] > 0 || named.contains(at))
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> !named.contains(at))
                        .thenComparing(at -> -scores[at])
                        .thenComparing(at -> skus[at]))
                .toList();
        List<Hit> hits = new ArrayList<>();
        int meantOnly = 0;
        for (int at : ranking) {
            boolean exact = named.contains(at);
            if (exact || worded.scores()[at] > 0 || meantOnly++ < MEANT_ONLY) {
                double share = exact ? 1 : worded.scores()[at];
                hits.add(new Hit(skus[at], exact ? 1 : Math.min(1, scores[at]), share, exact));
            }
        }
        boolean need = worded.needed() && worded.best() > 0;
        double strength = !named.isEmpty() ? 1 : need ? Math.max(worded.best(), STRONG_NEED) : worded.best();
        boolean believed = !named.isEmpty()
                || need
                || nearest >= NEAR
                || worded.best() > 0 && worded.best() + NEARNESS_IN_FLOOR * nearest >= FLOOR;
        return new Found(hits, strength, believed);
    }
}
