package dev.parley.nlu.intent;

import dev.parley.nlu.intent.IntentData.Example;
import dev.parley.shared.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Weights over words and sentence vectors, for the languages that the sentence model reads well. */
final class MeaningModel {

    /** The model that ships is English; of Spanish and French it gets too little to be worth its time at start. */
    private static final Set<Language> LANGUAGES = Set.of(Language.ENGLISH);

    private final ExampleVectors vectors;
    private final LogisticModel model;

    MeaningModel(List<Example> examples, List<String> intents, ExampleVectors vectors, LearnedWeights weights) {
        this.vectors = vectors;
        List<Example> readable = examples.stream()
                .filter(example -> understands(example.language()))
                .toList();
        List<float[]> meanings = vectors.of(readable.stream().map(Example::text).toList());
        model = weights.of(
                IntStream.range(0, readable.size())
                        .mapToObj(at ->
                                Features.of(Words.of(readable.get(at).text())).with(meanings.get(at)))
                        .toList(),
                IntentModel.labels(readable, intents),
                intents.size());
    }

    boolean understands(Language language) {
        return LANGUAGES.contains(language);
    }

    /** Has the vector worked out, where it is still there when the text is scored. */
    void expect(String text) {
        if (vectors.embedder().remembers(text)) {
            vectors.embedder().embed(text);
        }
    }

    float[] scores(String text, Features words) {
        return model.scores(words.with(vectors.embedder().embed(text)));
    }
}
