package dev.parley.nlu.intent;

import dev.parley.llm.Embedder;
import dev.parley.nlu.Entity;
import dev.parley.nlu.intent.IntentData.Example;
import dev.parley.nlu.intent.IntentData.Rule;
import dev.parley.shared.Language;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The intents of one profile: what its examples taught, raised by the rules that match. Where a sentence model
 * understands the language, a second set of weights is learned in the background from its vectors of the examples.
 */
final class IntentModel {

    /** What a matching rule adds to the log odds of its intent. */
    private static final float RULE = 2.5f;

    private final List<String> intents;
    private final Map<Language, List<Rule>> rules = new EnumMap<>(Language.class);
    private final LogisticModel words;
    private final @Nullable MeaningModel meaning;

    private final EntityHints hints;

    IntentModel(IntentData data, EntityHints hints, @Nullable Embedder embedder) {
        this.hints = hints;
        intents = data.examples().stream().map(Example::intent).distinct().toList();
        for (Language language : Language.values()) {
            rules.put(
                    language,
                    data.rules().stream()
                            .filter(rule -> rule.language() == language)
                            .toList());
        }
        words = LogisticModel.train(
                data.examples().stream()
                        .map(example -> Features.of(Words.of(example.text())))
                        .toList(),
                labels(data.examples(), intents),
                intents.size());
        meaning = embedder == null ? null : new MeaningModel(data.examples(), intents, embedder);
    }

    /** Ranks a whole message, by its words, its meaning and its facts. */
    Ranking rank(String text, Language language, List<Entity> entities) {
        Ranking ranking = read(text, language, meaning);
        Map<String, Double> gains = hints.of(entities);
        return gains.isEmpty() ? ranking : ranking.raised(gains);
    }

    /** Ranks a part of a message, by its words alone: several parts must not cost several sentence vectors. */
    Ranking rankPart(String text, Language language) {
        return read(text, language, null);
    }

    private Ranking read(String text, Language language, @Nullable MeaningModel deeper) {
        Words spoken = Words.of(text);
        Features features = Features.of(spoken);
        float[] logOdds =
                deeper != null && deeper.understands(language) ? deeper.scores(text, features) : words.scores(features);
        Set<String> ruled = new HashSet<>();
        String spaced = spoken.spaced();
        for (Rule rule : rules.getOrDefault(language, List.of())) {
            if (!ruled.contains(rule.intent()) && rule.pattern().matcher(spaced).find()) {
                ruled.add(rule.intent());
                logOdds[intents.indexOf(rule.intent())] += RULE;
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
