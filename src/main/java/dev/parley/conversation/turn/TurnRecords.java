package dev.parley.conversation.turn;

import dev.parley.conversation.dialogue.OpenQuestion;
import dev.parley.conversation.guard.GroundingGuard;
import dev.parley.conversation.message.Reply;
import dev.parley.conversation.model.ModelNotes;
import dev.parley.conversation.session.ClosingTurn;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.knowledge.Band;
import dev.parley.knowledge.Knowledge;
import dev.parley.nlu.Understanding;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what a turn leaves behind: the reply, the new state, the receipt, the effects. */
@Component
class TurnRecords {

    private final Sources sources;
    private final Receipts receipts;
    private final Knowledge knowledge;

    TurnRecords(Sources sources, Receipts receipts, Knowledge knowledge) {
        this.sources = sources;
        this.receipts = receipts;
        this.knowledge = knowledge;
    }

    ClosingTurn closing(
            TurnContext turn,
            List<Performed> performed,
            List<Enquiry> asked,
            List<Contributed> contributed,
            Draft draft,
            GroundingGuard.Verdict verdict,
            ModelNotes notes,
            StepTimes times) {
        Reply reply = reply(turn, performed, contributed, draft);
        Map<String, Object> receipt =
                receipts.write(turn, reply, performed, asked, contributed, draft, verdict, notes, times);
        return new ClosingTurn(
                turn.messageId(),
                turn.inbound().messageId(),
                turn.inbound().text(),
                turn.understanding().language(),
                turn.inbound().pageUrl(),
                receipts.understood(turn.understanding()),
                state(turn, performed, asked, contributed, draft),
                reply,
                receipt,
                effects(turn, performed, contributed, draft),
                turn.now());
    }

    /** A turn that only keeps the customer's words. */
    ClosingTurn silent(TurnContext turn) {
        DialogueState before = turn.state();
        DialogueState after = new DialogueState(
                before.turns() + 1,
                turn.understanding().language(),
                before.languageFixed(),
                before.lastList(),
                before.pending(),
                before.asked(),
                before.topic(),
                before.memory());
        return new ClosingTurn(
                turn.messageId(),
                turn.inbound().messageId(),
                turn.inbound().text(),
                turn.understanding().language(),
                turn.inbound().pageUrl(),
                receipts.understood(turn.understanding()),
                after,
                null,
                Map.of(),
                List.of(),
                turn.now());
    }

    private Reply reply(TurnContext turn, List<Performed> performed, List<Contributed> contributed, Draft draft) {
        Understanding meaning = turn.understanding();
        Map<String, Object> blocks = new HashMap<>();
        contributed.forEach(part -> blocks.putAll(part.contribution().blocks()));
        performed.forEach(done -> blocks.putAll(done.outcome().blocks()));
        Question question = draft.question();
        return new Reply(
                turn.conversationId(),
                Ids.next(),
                text(draft),
                turn.language(),
                meaning.intent().map(best -> best.name()).orElse(null),
                meaning.intent().map(best -> best.confidence()).orElse(null),
                meaning.intents(),
                meaning.entities().stream()
                        .map(found -> new Reply.Found(
                                found.name(),
                                found.wireValue(),
                                found.text(),
                                found.start(),
                                found.end(),
                                found.confidence()))
                        .toList(),
                draft.band() != Band.REFUSED,
                draft.confidence(),
                draft.band(),
                sources.of(draft),
                draft.list(),
                blocks,
                question == null ? List.of() : question.quickReplies(),
                Ids.next());
    }

    private static String text(Draft draft) {
        Question question = draft.question();
        Stream<String> said =
                draft.worded() == null ? draft.statements().stream().map(Statement::text) : Stream.of(draft.worded());
        Stream<String> asked = question == null ? Stream.empty() : Stream.of(question.text());
        return String.join("\n\n", Stream.concat(said, asked).toList());
    }

    private static DialogueState state(
            TurnContext turn,
            List<Performed> performed,
            List<Enquiry> asked,
            List<Contributed> contributed,
            Draft draft) {
        DialogueState before = turn.state();
        Map<String, Map<String, Object>> memory = new HashMap<>(before.memory());
        contributed.forEach(
                part -> keep(memory, part.skill().name(), part.contribution().memory()));
        performed.forEach(
                done -> keep(memory, done.skill().name(), done.outcome().memory()));
        Question question = draft.question();
        memory.put(AlreadySaid.MEMORY, AlreadySaid.remember(before, draft.statements()));
        memory.put(OpenQuestion.MEMORY, OpenQuestion.write(question, turn.language()));
        boolean fixed =
                Boolean.TRUE.equals(memory.getOrDefault("language", Map.of()).get("fixed"));
        Language language = fixed
                ? Language.of(
                        String.valueOf(memory.getOrDefault("language", Map.of()).get("code")))
                : turn.understanding().language();
        return new DialogueState(
                before.turns() + 1,
                language,
                fixed,
                draft.list() == null ? before.lastList() : draft.list(),
                question == null ? null : question.key(),
                question == null ? before.asked() : before.askedAnd(question.key()),
                asked.isEmpty() ? before.topic() : asked.getLast().question(),
                memory);
    }

    private static void keep(
            Map<String, Map<String, Object>> memory, String skill, @Nullable Map<String, Object> kept) {
        if (kept != null) {
            memory.put(skill, kept);
        }
    }

    private List<Runnable> effects(
            TurnContext turn, List<Performed> performed, List<Contributed> contributed, Draft draft) {
        List<Runnable> effects = new ArrayList<>();
        contributed.forEach(part -> effects.addAll(part.contribution().effects()));
        performed.forEach(done -> effects.addAll(done.outcome().effects()));
        draft.misses()
                .forEach(miss -> effects.add(() -> knowledge.recordMiss(
                        miss.question(),
                        turn.understanding().language(),
                        miss.retrieval().confidence())));
        return effects;
    }
}
