package dev.parley.commerce.search;

import dev.parley.commerce.search.ProductIndex.Found;
import dev.parley.commerce.search.ProductIndex.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

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

    /** When so much of what is asked is heard of nowhere here, the rest is a coincidence unless it is strong. */
    private static final double HALF = 0.5;

    private static final double NEARNESS_IN_FLOOR = 0.25;

    /** So near that words are not needed. */
    private static final double NEAR = 0.6;

    private static final double STRONG_NEED = 0.6;
    private static final int MEANT_ONLY = 10;
    private static final int MOST = 1_000;

    private Fusion() {}

    static Found byWords(String[] skus, Worded worded, Set<Integer> named) {
        return found(skus, worded, worded.scores(), named, 0);
    }

    static Found byBoth(String[] skus, Worded worded, double[] near, Set<Integer> named) {
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

    private static Found found(String[] skus, Worded worded, double[] scores, Set<Integer> named, double nearest) {
        List<Hit> hits = candidates(worded.scores(), scores, named).stream()
                .sorted(Comparator.comparing((Integer at) -> !named.contains(at))
                        .thenComparing(at -> -scores[at])
                        .thenComparing(at -> skus[at]))
                .limit(MOST)
                .map(at -> named.contains(at)
                        ? new Hit(skus[at], 1, 1, 1, 1, true)
                        : new Hit(
                                skus[at],
                                Math.min(1, scores[at]),
                                worded.scores()[at],
                                worded.met()[at],
                                worded.said()[at],
                                false))
                .toList();
        boolean need = worded.needed() && worded.best() > 0;
        double strength = !named.isEmpty() ? 1 : need ? Math.max(worded.best(), STRONG_NEED) : worded.best();
        boolean halfUnheard = worded.unheard() >= HALF && worded.best() < FULL_SHARE && !worded.named();
        boolean believed = !named.isEmpty()
                || need
                || nearest >= NEAR
                || !halfUnheard && worded.best() > 0 && worded.best() + NEARNESS_IN_FLOOR * nearest >= FLOOR;
        return new Found(hits, strength, believed, worded.named());
    }

    /** Those with any of the words, and the few that are nearest in meaning alone. */
    private static List<Integer> candidates(double[] shares, double[] scores, Set<Integer> named) {
        List<Integer> candidates = new ArrayList<>(named);
        PriorityQueue<Integer> nearest = new PriorityQueue<>(Comparator.comparingDouble(at -> scores[at]));
        for (int at = 0; at < shares.length; at++) {
            if (named.contains(at)) {
                continue;
            }
            if (shares[at] > 0) {
                candidates.add(at);
            } else if (scores[at] > 0) {
                nearest.add(at);
                if (nearest.size() > MEANT_ONLY) {
                    nearest.poll();
                }
            }
        }
        candidates.addAll(nearest);
        return candidates;
    }
}
