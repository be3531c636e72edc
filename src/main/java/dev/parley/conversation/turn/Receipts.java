package dev.parley.conversation.turn;

import dev.parley.conversation.guard.GroundingGuard;
import dev.parley.conversation.message.Reply;
import dev.parley.conversation.model.ModelNotes;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.knowledge.Passage;
import dev.parley.nlu.Understanding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the receipt of a reply: everything that made it. */
@Component
class Receipts {

    Map<String, Object> write(
            TurnContext turn,
            Reply reply,
            List<Performed> performed,
            List<Enquiry> asked,
            List<Contributed> contributed,
            Draft draft,
            GroundingGuard.Verdict verdict,
            ModelNotes notes,
            StepTimes times) {
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("receipt_id", reply.receiptId());
        receipt.put("conversation_id", turn.conversationId());
        receipt.put("message_id", reply.messageId());
        receipt.put("at", turn.now());
        receipt.put("inputs", inputs(turn));
        receipt.put("understood", understood(turn.understanding()));
        receipt.put("commands", performed.stream().map(Receipts::command).toList());
        receipt.put("enquiries", asked.stream().map(Receipts::enquiry).toList());
        receipt.put(
                "statements",
                draft.statements().stream().map(Receipts::statement).toList());
        receipt.put("rules", rules(contributed));
        receipt.put("held_back", verdict.rejected());
        receipt.put("band", draft.band());
        receipt.put("model", notes.receipt());
        receipt.put("cost", notes.cost());
        Map<String, Object> micros = new LinkedHashMap<>();
        times.nanos().forEach((step, nanos) -> micros.put(step, nanos / 1000));
        receipt.put("step_micros", micros);
        times.traceId().ifPresent(trace -> receipt.put("trace_id", trace));
        return receipt;
    }

    /** What the turn began with, so that it can be worked out again. */
    private static Map<String, Object> inputs(TurnContext turn) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("text", turn.inbound().text());
        inputs.put("language", turn.inbound().language());
        inputs.put("channel", turn.inbound().channel());
        inputs.put("page_url", turn.inbound().pageUrl());
        inputs.put("customer", turn.inbound().customer());
        inputs.put("contact_id", turn.contactId());
        inputs.put("verified", turn.verified());
        inputs.put("state", turn.state());
        return inputs;
    }

    Map<String, Object> understood(Understanding meaning) {
        Map<String, Object> understood = new LinkedHashMap<>();
        understood.put("language", meaning.language());
        understood.put("language_confidence", meaning.languageConfidence());
        understood.put("intents", meaning.intents());
        understood.put("entities", meaning.entities());
        understood.put("injection_score", meaning.injectionScore());
        return understood;
    }

    private static Map<String, Object> command(Performed performed) {
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("skill", performed.skill().name());
        command.put("name", performed.command().name());
        command.put("arguments", performed.command().arguments());
        command.put("coverage", performed.outcome().coverage());
        command.put("trace", performed.outcome().trace());
        return command;
    }

    private static Map<String, Object> enquiry(Enquiry enquiry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("question", enquiry.question());
        row.put("asked", enquiry.asked());
        row.put("confidence", enquiry.retrieval().confidence());
        row.put("band", enquiry.retrieval().band());
        row.put(
                "passages",
                enquiry.retrieval().passages().stream().map(Receipts::passage).toList());
        return row;
    }

    private static Map<String, Object> statement(Statement statement) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("text", statement.text());
        row.put(
                "evidence",
                statement.evidence().stream().map(Receipts::evidence).toList());
        return row;
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        return switch (evidence) {
            case Evidence.OfPassage(Passage passage) -> passage(passage);
            case Evidence.OfRecord record -> {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("record", record.kind());
                row.put("id", record.id());
                row.put("text", record.text());
                row.put("as_of", record.asOf());
                yield row;
            }
            case Evidence.OfDialogue(String kind, String text) -> Map.of("dialogue", kind, "text", text);
        };
    }

    private static Map<String, Object> passage(Passage passage) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("passage", passage.id());
        row.put("document_id", passage.documentId());
        row.put("external_id", passage.externalId());
        row.put("version", passage.version());
        row.put("title", passage.title());
        row.put("score", passage.score());
        row.put("lexical", passage.lexical());
        row.put("semantic", passage.semantic());
        return row;
    }

    private static Map<String, Object> rules(List<Contributed> contributed) {
        Map<String, Object> rules = new LinkedHashMap<>();
        for (Contributed part : contributed) {
            if (!part.contribution().trace().isEmpty()) {
                rules.put(part.skill().name(), part.contribution().trace());
            }
        }
        return rules;
    }
}
