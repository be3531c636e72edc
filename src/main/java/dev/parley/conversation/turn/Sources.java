package dev.parley.conversation.turn;

import dev.parley.conversation.message.Reply.Source;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.knowledge.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names what a reply was taken from: documents and records, each once. */
@Component
class Sources {

    List<Source> of(Draft draft) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Statement statement : draft.statements()) {
            for (Evidence evidence : statement.evidence()) {
                switch (evidence) {
                    case Evidence.OfPassage(Passage passage) ->
                        sources.putIfAbsent(passage.id().toString(), source(passage));
                    case Evidence.OfRecord record
                    when record.shown() -> sources.putIfAbsent(record.kind() + ":" + record.id(), source(record));
                    case Evidence.OfRecord _, Evidence.OfDialogue _ -> {}
                }
            }
        }
        return List.copyOf(sources.values());
    }

    private static Source source(Passage passage) {
        return new Source(
                passage.id().toString(),
                passage.documentId().toString(),
                passage.externalId(),
                passage.title(),
                passage.namespace(),
                Math.round(passage.score() * 100) / 100.0,
                passage.url());
    }

    private static Source source(Evidence.OfRecord record) {
        return new Source(record.id(), record.id(), record.id(), record.title(), record.kind(), 1.0, null);
    }
}
