package dev.parley.nlu.web;

import dev.parley.nlu.Command;
import dev.parley.nlu.Entity;
import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Understanding;
import dev.parley.nlu.spi.CommandProposer.Proposed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text was understood.
 *
 * @param intent the likeliest; without a name when the text only answers the pending question
 * @param commands what the rules found
 * @param proposed what a language model proposes beside it; null unless that was asked for
 */
record ParseAnswer(
        String text,
        Detected language,
        Scored intent,
        List<Scored> intentRanking,
        List<Entity> entities,
        List<Command> commands,
        Injection injection,
        @Nullable Proposed proposed) {

    record Detected(String code, double confidence) {}

    record Scored(@Nullable String name, double confidence) {

        static Scored of(IntentScore score) {
            return new Scored(score.name(), rounded(score.confidence()));
        }
    }

    record Injection(boolean suspected, double score) {}

    static ParseAnswer of(Understanding understanding, List<Command> commands, @Nullable Proposed proposed) {
        return new ParseAnswer(
                understanding.text(),
                new Detected(understanding.language().code(), rounded(understanding.languageConfidence())),
                understanding.intent().map(Scored::of).orElse(new Scored(null, 0)),
                understanding.intents().stream().map(Scored::of).toList(),
                understanding.entities(),
                commands,
                new Injection(understanding.injectionSuspected(), rounded(understanding.injectionScore())),
                proposed);
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 10_000) / 10_000.0;
    }
}
