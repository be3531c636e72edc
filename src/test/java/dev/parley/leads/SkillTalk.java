package dev.parley.leads;

import dev.parley.conversation.message.InboundMessage;
import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.conversation.skill.Workspace;
import dev.parley.nlu.Entity;
import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Understanding;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Talks to one skill with ready-made understandings, and closes every turn as the conversation does. */
public final class SkillTalk {

    private final Tenant tenant;
    private final Skill skill;
    private final TransactionTemplate transaction;
    private final Language language;
    private final UUID conversationId = Ids.next();
    private final UUID contactId;
    private DialogueState state = DialogueState.NEW;

    public SkillTalk(Tenant tenant, Skill skill, PlatformTransactionManager transactions, Language language) {
        this.tenant = tenant;
        this.skill = skill;
        this.transaction = new TransactionTemplate(transactions);
        this.language = language;
        this.contactId = Ids.next();
    }

    public UUID contactId() {
        return contactId;
    }

    /** Says something that means an intent (or null) and names entities, given as name and value in turn. */
    public Contribution say(@Nullable String intent, Object... namesAndValues) {
        return TenantContext.call(tenant, () -> {
            Contribution contribution = skill.contribute(turn(intent, namesAndValues), List.of());
            transaction.executeWithoutResult(status -> contribution.effects().forEach(Runnable::run));
            remember(contribution);
            return contribution;
        });
    }

    /** Works a turn out without closing it. */
    public Contribution consider(@Nullable String intent, Object... namesAndValues) {
        return TenantContext.call(tenant, () -> skill.contribute(turn(intent, namesAndValues), List.of()));
    }

    private TurnContext turn(@Nullable String intent, Object... namesAndValues) {
        List<Entity> entities = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entities.add(new Entity(namesAndValues[i].toString(), namesAndValues[i + 1], "", 0, 0));
        }
        List<IntentScore> intents = intent == null ? List.of() : List.of(new IntentScore(intent, 0.9));
        return new TurnContext(
                tenant,
                conversationId,
                contactId,
                Ids.next(),
                new InboundMessage(null, null, "text", null, "widget", null, null),
                new Understanding("text", language, 1, intents, entities, 0),
                language,
                state,
                Instant.parse("2026-11-20T15:00:00Z"),
                false,
                new Workspace());
    }

    private void remember(Contribution contribution) {
        Optional<Question> asked = contribution.questions().stream().max(Comparator.comparingInt(Question::urgency));
        Set<String> all = new HashSet<>(state.asked());
        asked.ifPresent(question -> all.add(question.key()));
        Map<String, Map<String, Object>> memory = new HashMap<>(state.memory());
        if (contribution.memory() != null) {
            memory.put(skill.name(), contribution.memory());
        }
        state = new DialogueState(
                state.turns() + 1,
                language,
                false,
                null,
                asked.map(Question::key).orElse(null),
                all,
                null,
                memory);
    }

    public static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
