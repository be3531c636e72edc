package dev.parley.nlu.intent;

import dev.parley.nlu.intent.IntentData.Example;
import dev.parley.nlu.intent.IntentData.Rule;
import dev.parley.shared.Language;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The intents of one profile: what its examples taught, raised by the rules that match. */
final class IntentModel {

    /** What a matching rule adds to the log odds of its intent. */
    private static final float RULE = 2.5f;

    private final List<String> intents;
    private final Map<Language, List<Rule>> rules = new EnumMap<>(Language.class);
    private final LogisticModel examples;

    IntentModel(IntentData data) {
        intents = data.examples().stream().map(Example::intent).distinct().toList();
        for (Language language : Language.values()) {
            rules.put(
                    language,
                    data.rules().stream()
                            .filter(rule -> rule.language() == language)
                            .toList());
        }
        int[] labels = data.examples().stream()
                .mapToInt(example -> intents.indexOf(example.intent()))
                .toArray();
        List<String> texts = data.examples().stream().map(Example::text).toList();
        examples = LogisticModel.train(Features.ofAll(texts), labels, intents.size());
    }

    Ranking rank(String text, Language language) {
        Words words = Words.of(text);
        float[] logOdds = examples.scores(Features.of(words));
        Set<String> ruled = new HashSet<>();
        String spaced = words.spaced();
        for (Rule rule : rules.getOrDefault(language, List.of())) {
            if (!ruled.contains(rule.intent()) && rule.pattern().matcher(spaced).find()) {
                ruled.add(rule.intent());
                logOdds[intents.indexOf(rule.intent())] += RULE;
            }
        }
        return Ranking.of(intents, logOdds, ruled);
    }
}
