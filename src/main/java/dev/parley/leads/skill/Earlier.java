package dev.parley.leads.skill;

import dev.parley.conversation.skill.TurnContext;
import dev.parley.leads.score.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The intents of this person so far. Before the first fact there is no lead to keep them, so the conversation's memory
 * does.
 */
record Earlier(@Nullable String bestIntent, Set<String> open) {

    private static final String BEST_INTENT = "best_intent";
    private static final String OPEN = "open_issues";

    static Earlier of(Facts facts, TurnContext turn) {
        if (!facts.fields().isEmpty()) {
            return new Earlier(facts.bestIntent(), facts.openIssues());
        }
        Map<String, Object> memory = turn.state().memory(LeadSkill.NAME);
        Set<String> open = memory.get(OPEN) instanceof List<?> issues
                ? issues.stream().map(Object::toString).collect(Collectors.toSet())
                : Set.of();
        return new Earlier(memory.get(BEST_INTENT) instanceof String best ? best : null, open);
    }

    static Map<String, Object> remember(Map<String, Object> memory, Facts facts) {
        Map<String, Object> kept = new LinkedHashMap<>(memory);
        if (facts.bestIntent() != null) {
            kept.put(BEST_INTENT, facts.bestIntent());
        }
        kept.put(OPEN, List.copyOf(facts.openIssues()));
        return kept;
    }
}
