package dev.parley.nlu.intent;

import dev.parley.llm.Embedder;
import dev.parley.nlu.intent.IntentData.Example;
import dev.parley.shared.Language;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Weights over words and sentence vectors, for the languages that the sentence model reads well. They are learned in the
 * background while the application starts; who asks earlier waits.
 */
final class MeaningModel {

    /** The model that ships is English; of Spanish and French it gets too little to be worth its time at start. */
    private static final Set<Language> LANGUAGES = Set.of(Language.ENGLISH);

    private final Embedder embedder;
    private final CompletableFuture<LogisticModel> model;

    MeaningModel(List<Example> examples, List<String> intents, Embedder embedder) {
        this.embedder = embedder;
        List<Example> readable = examples.stream()
                .filter(example -> understands(example.language()))
                .toList();
        model = CompletableFuture.supplyAsync(() -> LogisticModel.train(
                readable.stream()
                        .map(example -> features(example.text(), Features.of(Words.of(example.text()))))
                        .toList(),
                IntentModel.labels(readable, intents),
                intents.size()));
    }

    boolean understands(Language language) {
        return LANGUAGES.contains(language);
    }

    float[] scores(String text, Features words) {
        return model.join().scores(features(text, words));
    }

    private Features features(String text, Features words) {
        return words.with(embedder.embed(text));
    }
}
