package dev.parley.llm.prompt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.llm.PromptTemplate;
import dev.parley.llm.Prompts;
import dev.parley.shared.Act;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The prompts of the tenant that is bound; remembered for a moment. */
@Component
class OwnPrompts implements Prompts {

    /** How long another node's change may go unnoticed here. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final ShippedPrompts shipped;
    private final OwnPromptRepository repository;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cache<TenantId, Map<String, PromptTemplate>> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    OwnPrompts(
            ShippedPrompts shipped,
            OwnPromptRepository repository,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.shipped = shipped;
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    @Override
    public PromptTemplate find(String name) {
        PromptTemplate usual = shipped.prompt(name);
        return TenantContext.find().isEmpty() ? usual : own().getOrDefault(name, usual);
    }

    /** Newest first. */
    List<OwnPrompt> history(String name) {
        return Objects.requireNonNull(transaction.execute(status -> repository.history(name)));
    }

    /** @throws ProblemException (400) with all that does not fit, (409) when somebody else changed it at the same time */
    void replace(String name, String text) {
        String plain = text.replace("\r\n", "\n");
        List<FieldProblem> problems = PromptCheck.problems(shipped.prompt(name), plain);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        change("prompt.replaced", name, plain);
    }

    /** Goes back to what ships. */
    void restore(String name) {
        shipped.prompt(name);
        change("prompt.restored", name, null);
    }

    private void change(String act, String name, @Nullable String text) {
        try {
            transaction.executeWithoutResult(status -> {
                List<OwnPrompt> before = repository.history(name);
                int version = before.isEmpty() ? 1 : before.getFirst().version() + 1;
                if (text == null && (before.isEmpty() || before.getFirst().text() == null)) {
                    return;
                }
                OwnPrompt made = new OwnPrompt(name, version, text, clock.instant());
                repository.insert(made);
                events.publishEvent(new Act(act, "prompt", name, Map.of("version", made.label())));
            });
        } catch (DuplicateKeyException meanwhile) {
            throw new ProblemException(
                    ErrorCode.CONFLICT, "somebody else changed this prompt meanwhile: read it again");
        }
        known.invalidate(TenantContext.current().id());
    }

    private Map<String, PromptTemplate> own() {
        TenantId tenant = TenantContext.current().id();
        Map<String, PromptTemplate> prompts = known.getIfPresent(tenant);
        if (prompts == null) {
            List<OwnPrompt> current = Objects.requireNonNull(transaction.execute(status -> repository.current()));
            prompts = current.stream()
                    .filter(this::stillFits)
                    .collect(Collectors.toUnmodifiableMap(
                            OwnPrompt::name,
                            prompt -> PromptTemplate.of(prompt.label(), Objects.requireNonNull(prompt.text()))));
            known.put(tenant, prompts);
        }
        return prompts;
    }

    /** What shipped when it was written may have been another one; then what ships now is told. */
    private boolean stillFits(OwnPrompt prompt) {
        return prompt.text() != null
                && shipped.names().contains(prompt.name())
                && PromptCheck.problems(shipped.prompt(prompt.name()), prompt.text())
                        .isEmpty();
    }
}
