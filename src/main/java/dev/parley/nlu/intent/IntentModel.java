package dev.parley.nlu.intent;

import dev.parley.nlu.Entity;
import dev.parley.nlu.Intents;
import dev.parley.nlu.intent.IntentData.Example;
import dev.parley.shared.Language;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The intents of one profile: what its examples taught, raised by the rules that match. Where a sentence model
 * understands the language, a second set of weights is learned from its vectors of the examples.
 */
final class IntentModel {

    /** Who wants to drive the second one does not ask about it. */
    private static final Set<String> VISITS = Set.of(Intents.TEST_DRIVE);

    private final List<String> intents;
    private final Map<Language, List<OwnRule>> rules = new EnumMap<>(Language.class);
    private final LogisticModel words;
    private final @Nullable MeaningModel meaning;

    private final EntityHints hints;

    /** @param kept where what was learned is kept for the next start, without its ending; or null */
    IntentModel(IntentData data, EntityHints hints, @Nullable ExampleVectors vectors, @Nullable Path kept) {
        this.hints = hints;
        intents = data.examples().stream().map(Example::intent).distinct().toList();
        for (Language language : Language.values()) {
            rules.put(
                    language,
                    data.rules().stream()
                            .filter(rule -> rule.language() == language)
                            .map(rule -> new OwnRule(intents.indexOf(rule.intent()), rule.gain(), rule.pattern()))
                            .sorted(OwnRule.STRONGEST_FIRST)
                            .toList());
        }
        words = new LearnedWeights(kept == null ? null : kept.resolveSibling(kept.getFileName() + ".words"))
                .of(
                        data.examples().stream()
                                .map(example -> Features.of(Words.of(example.text())))
                                .toList(),
                        labels(data.examples(), intents),
                        intents.size());
        meaning = vectors == null
                ? null
                : new MeaningModel(
                        data.examples(),
                        intents,
                        vectors,
                        new LearnedWeights(kept == null ? null : kept.resolveSibling(kept.getFileName() + ".meaning")));
    }

    /** A rule with its intent's place; where a strong one matches, those that are weaker need not be tried. */
    private record OwnRule(int intent, double gain, Pattern pattern) {

        static final Comparator<OwnRule> STRONGEST_FIRST = Comparator.comparingDouble(
                        (OwnRule rule) -> Math.abs(rule.gain()))
                .reversed();
    }

    /** Ranks a whole message, by its words, its meaning and its facts. */
    Ranking rank(String text, Language language, List<Entity> entities, boolean listShown) {
        Ranking ranking = read(text, language, meaning);
        boolean pointsAtItem = listShown && !ranking.isBest(VISITS);
        Map<String, Double> gains = hints.of(entities, pointsAtItem);
        return gains.isEmpty() ? ranking : ranking.raised(gains);
    }

    /** Ranks a part of a message, by its words alone: several parts must not cost several sentence vectors. */
    Ranking rankPart(String text, Language language) {
        return read(text, language, null);
    }

    void expect(String text, Language language) {
        if (meaning != null && meaning.understands(language)) {
            meaning.expect(text);
        }
    }

    private Ranking read(String text, Language language, @Nullable MeaningModel deeper) {
        Words spoken = Words.of(text);
        Features features = Features.of(spoken);
        float[] logOdds =
                deeper != null && deeper.understands(language) ? deeper.scores(text, features) : words.scores(features);
        return ruled(logOdds, spoken.spaced(), language);
    }

    /** Of several rules that match, the strongest for an intent counts, and the strongest against it. */
    private Ranking ruled(float[] logOdds, String spaced, Language language) {
        double[] pro = new double[logOdds.length];
        double[] contra = new double[logOdds.length];
        for (OwnRule rule : rules.getOrDefault(language, List.of())) {
            int intent = rule.intent();
            boolean adds = rule.gain() > pro[intent] || rule.gain() < contra[intent];
            if (adds && rule.pattern().matcher(spaced).find()) {
                pro[intent] = Math.max(pro[intent], rule.gain());
                contra[intent] = Math.min(contra[intent], rule.gain());
            }
        }
        Set<String> ruled = new HashSet<>();
        for (int intent = 0; intent < logOdds.length; intent++) {
            logOdds[intent] += (float) (pro[intent] + contra[intent]);
            if (pro[intent] + contra[intent] > 0) {
                ruled.add(intents.get(intent));
            }
        }
        return Ranking.of(intents, logOdds, ruled);
    }

    static int[] labels(List<Example> examples, List<String> intents) {
        return examples.stream()
                .mapToInt(example -> intents.indexOf(example.intent()))
                .toArray();
    }
}
