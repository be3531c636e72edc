package dev.parley.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Writes texts about made-up offers: many words, sentences of usual length, no two alike. */
final class Texts {

    private static final List<String> SYLLABLES = List.of(
            "ba", "cor", "del", "fin", "gra", "hol", "jem", "kal", "lor", "mun", "nev", "pol", "ras", "sil", "tam",
            "vor");
    private static final List<String> SUBJECTS = List.of(
            "The warranty", "Our workshop", "A deposit", "The lease", "Delivery", "The inspection", "Each offer");
    private static final List<String> VERBS =
            List.of("covers", "includes", "costs", "starts at", "is limited to", "ends after", "requires");
    private static final List<String> THINGS =
            List.of("miles", "days", "dollars", "months", "visits", "hours", "tires", "filters", "seats", "keys");
    /** Distinct made-up words; the early ones come often, as in any language. */
    private static final int VOCABULARY = 20_000;

    private final RandomGenerator random;

    Texts(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    String title() {
        return word() + " " + word() + " " + THINGS.get(random.nextInt(THINGS.size()));
    }

    String sentence() {
        return "%s for %s %s %s %d %s with %s %s."
                .formatted(
                        SUBJECTS.get(random.nextInt(SUBJECTS.size())),
                        word(),
                        word(),
                        VERBS.get(random.nextInt(VERBS.size())),
                        random.nextInt(1, 5_000),
                        THINGS.get(random.nextInt(THINGS.size())),
                        word(),
                        word());
    }

    String page(int words) {
        StringBuilder page = new StringBuilder();
        for (int written = 0; written < words; written += 12) {
            page.append(page.isEmpty() ? "" : " ").append(sentence());
        }
        return page.toString();
    }

    private String word() {
        double skewed = random.nextDouble();
        int number = (int) (skewed * skewed * skewed * VOCABULARY);
        StringBuilder word = new StringBuilder();
        do {
            word.append(SYLLABLES.get(number % SYLLABLES.size()));
            number /= SYLLABLES.size();
        } while (number > 0);
        return word.toString();
    }
}
