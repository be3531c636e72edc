package dev.parley.conversation.turn;

import dev.parley.conversation.skill.DialogueState;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Remembers which passages the last few replies were taken from, so that none is read out twice. */
@Component
class AlreadySaid {

    static final String MEMORY = "said";

    private static final String PASSAGES = "passages";

    /** More replies back, hearing it again is no repetition. */
    private static final int REPLIES = 4;

    /** Passages by the reply they were in, the latest last. */
    private static List<List<String>> replies(DialogueState state) {
        return state.memory(MEMORY).get(PASSAGES) instanceof List<?> replies
                ? replies.stream().map(AlreadySaid::texts).toList()
                : List.of();
    }

    private static List<String> texts(Object reply) {
        return reply instanceof List<?> passages
                ? passages.stream().map(Object::toString).toList()
                : List.of();
    }

    Set<UUID> in(DialogueState state) {
        return replies(state).stream()
                .flatMap(List::stream)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    static Map<String, Object> remember(DialogueState before, List<Statement> said) {
        List<List<String>> replies = new ArrayList<>(replies(before));
        replies.add(said.stream()
                .flatMap(statement -> statement.evidence().stream())
                .filter(Evidence.OfPassage.class::isInstance)
                .map(evidence -> ((Evidence.OfPassage) evidence).passage().id().toString())
                .distinct()
                .toList());
        Map<String, Object> memory = new LinkedHashMap<>();
        memory.put(PASSAGES, replies.subList(Math.max(0, replies.size() - REPLIES), replies.size()));
        return memory;
    }
}
