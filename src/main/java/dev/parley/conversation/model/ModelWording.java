package dev.parley.conversation.model;

import dev.parley.conversation.guard.CommitmentGate;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.llm.LanguageModels;
import dev.parley.llm.ModelAnswer;
import dev.parley.llm.Prompt;
import dev.parley.llm.Prompts;
import dev.parley.llm.Purpose;
import dev.parley.nlu.InjectionDetector;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Has a model say what the rules have settled, in better words. It writes around slots, every sentence goes through the
 * gate, and where anything is objected to the rules' own words are said.
 */
@Component
public class ModelWording {

    private static final String PROMPT = "conversation/word";
    private static final int MAX_TOKENS = 500;
    private static final int LONGEST = 2_500;

    private final LanguageModels models;
    private final Prompts prompts;
    private final CommitmentGate gate;
    private final InjectionDetector injection;

    ModelWording(LanguageModels models, Prompts prompts, CommitmentGate gate, InjectionDetector injection) {
        this.models = models;
        this.prompts = prompts;
        this.gate = gate;
        this.injection = injection;
    }

    /**
     * The statements in a model's words; empty when the rules' own are to be said.
     *
     * @param statements that passed the last check
     * @param release gets each sentence as soon as it passed
     */
    public Optional<String> word(TurnContext turn, List<Statement> statements, ModelNotes notes, Release release) {
        String records = statements.stream().map(Statement::text).collect(Collectors.joining("\n\n"));
        if (!models.isAvailable(Purpose.WORD) || !isWorthIt(turn, statements, records)) {
            return Optional.empty();
        }
        Slots slots = Slots.of(records);
        if (slots.prices() > 1) {
            // Prices of several things are a list, and lists stay as they are.
            return Optional.empty();
        }
        GatedText text = new GatedText(records, slots, gate, release);
        boolean[] heard = new boolean[1];
        ModelAnswer answer = notes.answer(
                "word " + records,
                () -> models.ask(prompt(turn, slots), part -> {
                    heard[0] = true;
                    text.add(part);
                }));
        return switch (answer) {
            case ModelAnswer.Silent _ -> Optional.empty();
            case ModelAnswer.Said said -> {
                if (!heard[0]) {
                    text.add(said.text());
                }
                Optional<String> whole = text.whole();
                if (whole.isEmpty()) {
                    notes.reject("the model's wording: " + text.objection());
                }
                yield whole;
            }
        };
    }

    /** Facts are worth better words; courtesies and what smells of an attack are not. */
    private boolean isWorthIt(TurnContext turn, List<Statement> statements, String records) {
        boolean isFact = statements.stream()
                .flatMap(statement -> statement.evidence().stream())
                .anyMatch(evidence -> !(evidence instanceof Evidence.OfDialogue));
        return isFact
                && records.length() <= LONGEST
                && !turn.understanding().injectionSuspected()
                && statements.stream().noneMatch(statement -> injection.suspects(statement.text()));
    }

    private Prompt prompt(TurnContext turn, Slots slots) {
        Locale language = turn.language().locale();
        return prompts.find(PROMPT)
                .fill(
                        Purpose.WORD,
                        Map.of(
                                "language",
                                language.getDisplayName(Locale.ENGLISH) + " ("
                                        + turn.language().code() + ")"),
                        Map.of("facts", slots.text(), "message", turn.text()),
                        MAX_TOKENS,
                        false);
    }
}
