package dev.parley.conversation.model;

import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.knowledge.Band;
import dev.parley.knowledge.Knowledge;
import dev.parley.knowledge.KnowledgeQuery;
import dev.parley.llm.LanguageModels;
import dev.parley.llm.ModelAnswer;
import dev.parley.llm.Prompt;
import dev.parley.llm.Prompts;
import dev.parley.llm.Purpose;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Intents;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks a model what a message means, where the rules are not sure and one is set up. */
@Component
class ModelReading {

    private static final String PROMPT = "conversation/understand";
    private static final int MAX_TOKENS = 400;
    /** From here on the rules are believed. */
    private static final double SURE = 0.8;
    /** Only the customer says yes, no or never mind. */
    private static final Set<String> NEVER_PROPOSED = Set.of(Intents.AFFIRM, Intents.DENY, Intents.CANCEL);

    private static final JsonMapper JSON = new JsonMapper();

    private final LanguageModels models;
    private final Prompts prompts;
    private final Knowledge knowledge;

    ModelReading(LanguageModels models, Prompts prompts, Knowledge knowledge) {
        this.models = models;
        this.prompts = prompts;
        this.knowledge = knowledge;
    }

    Proposal read(TurnContext turn, List<Command> heard, List<CommandSpec> grammar, ModelNotes notes) {
        if (!unsure(turn, heard) || !models.isAvailable(Purpose.UNDERSTAND) || isAnswered(turn)) {
            return Proposal.NOTHING;
        }
        List<CommandSpec> proposable = grammar.stream()
                .filter(spec -> !NEVER_PROPOSED.contains(spec.name()))
                .toList();
        ModelAnswer answer = notes.answer("understand", () -> models.ask(prompt(turn, proposable)));
        return switch (answer) {
            case ModelAnswer.Silent _ -> Proposal.NOTHING;
            case ModelAnswer.Said said -> ProposalReader.read(said.text(), proposable, turn);
        };
    }

    private static boolean unsure(TurnContext turn, List<Command> heard) {
        boolean answersTheQuestion = turn.understanding().intents().isEmpty()
                && (turn.state().pending() != null
                        || !turn.understanding().entities().isEmpty());
        double confidence = turn.understanding()
                .intent()
                .filter(best -> !best.name().equals(Intents.OUT_OF_SCOPE))
                .map(IntentScore::confidence)
                .orElse(0.0);
        return heard.isEmpty()
                && !answersTheQuestion
                && confidence < SURE
                && !turn.understanding().injectionSuspected();
    }

    /** Whether it is a question that the documents answer, so that nothing is left to be understood. */
    private boolean isAnswered(TurnContext turn) {
        KnowledgeQuery query =
                new KnowledgeQuery(turn.text(), turn.understanding().language(), Set.of(), 1);
        return knowledge.retrieve(query).band() == Band.ANSWER;
    }

    private Prompt prompt(TurnContext turn, List<CommandSpec> grammar) {
        String lines = grammar.stream().map(ModelReading::line).collect(Collectors.joining("\n"));
        return prompts.find(PROMPT)
                .fill(
                        Purpose.UNDERSTAND,
                        Map.of("grammar", lines),
                        Map.of("state", state(turn), "message", turn.text()),
                        MAX_TOKENS,
                        true);
    }

    private static String line(CommandSpec spec) {
        return "- " + spec.name() + " " + JSON.writeValueAsString(spec.arguments()) + ": " + spec.description()
                + " (such as: " + String.join(" / ", spec.examples()) + ")";
    }

    private static String state(TurnContext turn) {
        DisplayedList list = turn.state().lastList();
        String shown = list == null
                ? "none"
                : list.items().stream()
                        .map(item -> item.position() + ". " + item.name())
                        .collect(Collectors.joining("\n"));
        return "question just asked: " + turn.state().pending() + "\nlanguage: "
                + turn.understanding().language().code() + "\nlist shown:\n" + shown;
    }
}
