package dev.parley.nlu.intent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Finds the confidence below which a text wants nothing known, from the examples alone. Where those say what is out of
 * scope, by them; else in each fold a fifth of the intents is not taught, and their texts stand for it.
 */
final class ScopeThreshold {

    private static final int FOLDS = 5;
    /** More texts make the choice no better. */
    private static final int MOST = 600;

    /** From so many on a set's own texts out of scope are enough. */
    private static final int ENOUGH = 50;

    private final boolean isTold;
    private final List<Judged> judged = new ArrayList<>();

    private record Judged(String intent, IntentEngine.Guess guess) {}

    private ScopeThreshold(boolean isTold) {
        this.isTold = isTold;
    }

    static ScopeThreshold of(List<LabelledText> examples) {
        long told = examples.stream().filter(LabelledText::isOutOfScope).count();
        var threshold = new ScopeThreshold(told >= ENOUGH);
        List<String> intents = new ArrayList<>(
                examples.stream().map(LabelledText::intent).distinct().toList());
        intents.remove(LabelledText.OUT_OF_SCOPE);
        Collections.shuffle(intents, new Random(7));
        for (int fold = 0; fold < FOLDS; fold++) {
            threshold.judge(examples, intents, fold);
        }
        return threshold;
    }

    private void judge(List<LabelledText> examples, List<String> intents, int fold) {
        Set<String> untaught = new HashSet<>();
        for (int at = fold; !isTold && at < intents.size(); at += FOLDS) {
            untaught.add(intents.get(at));
        }
        List<LabelledText> taught = new ArrayList<>();
        List<LabelledText> known = new ArrayList<>();
        List<LabelledText> unknown = new ArrayList<>();
        var random = new Random(fold);
        for (LabelledText example : examples) {
            if (untaught.contains(example.intent()) || example.isOutOfScope()) {
                unknown.add(example);
            } else {
                (random.nextInt(FOLDS) == 0 ? known : taught).add(example);
            }
        }
        var engine = IntentEngine.of(taught);
        int texts = isTold ? MOST : Math.min(MOST, Math.min(known.size(), unknown.size()));
        for (LabelledText one : some(known, texts)) {
            judged.add(new Judged(one.intent(), engine.guess(one)));
        }
        for (LabelledText one : some(unknown, texts)) {
            judged.add(new Judged(LabelledText.OUT_OF_SCOPE, engine.guess(one)));
        }
    }

    private static List<LabelledText> some(List<LabelledText> texts, int count) {
        List<LabelledText> mixed = new ArrayList<>(texts);
        Collections.shuffle(mixed, new Random(3));
        return mixed.subList(0, Math.min(count, mixed.size()));
    }

    /** The threshold that serves both kinds of text best, however many there are of each. */
    double best() {
        double best = 0;
        double most = -1;
        for (int percent = 0; percent < 100; percent += 2) {
            double worth = worth(at(percent / 100.0));
            if (worth > most) {
                most = worth;
                best = percent / 100.0;
            }
        }
        return best;
    }

    /** Most customers want something known, so understanding them weighs double. */
    private double worth(Confusion confusion) {
        return isTold ? 2 * confusion.inScope() + confusion.outOfScopeRecall() : confusion.correlation();
    }

    /** What the judged texts come to at a threshold. */
    Confusion at(double threshold) {
        var confusion = new Confusion();
        judged.forEach(one -> confusion.count(one.intent(), one.guess().above(threshold)));
        return confusion;
    }
}
