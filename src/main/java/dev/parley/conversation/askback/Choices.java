package dev.parley.conversation.askback;

import dev.parley.conversation.askback.Doubt.Reading;
import dev.parley.conversation.dialogue.ContentWords;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Intents;
import dev.parley.nlu.ItemRef;
import dev.parley.nlu.Understanding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a turn that says which of two readings was meant the turn of that reading. */
@Component
public class Choices {

    /** As sure as somebody's own word. */
    private static final double SAID = 0.99;

    private final ContentWords contentWords;

    Choices(ContentWords contentWords) {
        this.contentWords = contentWords;
    }

    /** Whether that question names two readings. */
    public static boolean areOpen(@Nullable String pending) {
        return AskBackSkill.QUESTION.equals(pending);
    }

    /**
     * The turn as it is, unless it chooses.
     *
     * @param reading how the message in doubt is read, given the question it may have answered
     */
    public TurnContext settle(TurnContext turn, BiFunction<String, @Nullable String, Understanding> reading) {
        return Doubt.of(turn)
                .flatMap(doubt -> chosen(doubt, turn).map(choice -> {
                    @Nullable String pending = doubt.pending().isEmpty() ? null : doubt.pending();
                    Understanding read = reading.apply(doubt.text(), pending);
                    return turn.asIf(meaning(read, doubt, choice), pending);
                }))
                .orElse(turn);
    }

    private static Understanding meaning(Understanding read, Doubt doubt, Reading choice) {
        return new Understanding(
                read.text(),
                doubt.language(),
                read.languageConfidence(),
                List.of(new IntentScore(choice.intent(), SAID)),
                read.entities(),
                read.injectionScore());
    }

    private Optional<Reading> chosen(Doubt doubt, TurnContext turn) {
        String said = turn.text().strip();
        if (said.equals("1") || said.equals("2")) {
            return at(doubt, Integer.valueOf(said));
        }
        Optional<Reading> pointed = turn.understanding()
                .entity(EntityNames.ITEM_REF)
                .map(Entity::value)
                .filter(ItemRef.class::isInstance)
                .flatMap(value -> at(doubt, ((ItemRef) value).position()));
        if (pointed.isPresent()) {
            return pointed;
        }
        Optional<Reading> named = named(doubt, turn);
        return named.isEmpty() && turn.understanding().isAbout(Intents.AFFIRM)
                ? Optional.of(doubt.readings().getFirst())
                : named;
    }

    private static Optional<Reading> at(Doubt doubt, @Nullable Integer position) {
        if (position == null || position > doubt.readings().size()) {
            return Optional.empty();
        }
        return Optional.of(
                position == 1 ? doubt.readings().getFirst() : doubt.readings().getLast());
    }

    /** By words that one of them has and the other has not. */
    private Optional<Reading> named(Doubt doubt, TurnContext turn) {
        Set<String> said = words(turn.text());
        Reading first = doubt.readings().getFirst();
        Reading second = doubt.readings().getLast();
        long forFirst = shared(said, first);
        long forSecond = shared(said, second);
        // Whoever says much more than that wants something else.
        boolean isOther = 2 * Math.max(forFirst, forSecond) < said.size();
        return forFirst == forSecond || isOther ? Optional.empty() : Optional.of(forFirst > forSecond ? first : second);
    }

    private long shared(Set<String> said, Reading reading) {
        return words(reading.label()).stream().filter(said::contains).count();
    }

    private Set<String> words(String text) {
        return Set.copyOf(contentWords.of(text.toLowerCase(Locale.ROOT)));
    }
}
