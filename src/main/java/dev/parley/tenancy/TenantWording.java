package dev.parley.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.shared.Act;
import dev.parley.shared.Language;
import dev.parley.shared.WordingOverrides;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tenant that is bound wants said in its own words; remembered for a moment. */
@Component
public class TenantWording implements WordingOverrides {

    /** One pattern of one language. */
    public record Name(Language language, String key) {}

    /** How long another node's change may go unnoticed here. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cache<TenantId, Map<Name, String>> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    TenantWording(
            JdbcClient jdbc, PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    @Override
    public @Nullable String find(Language language, String key) {
        return TenantContext.find().isEmpty() ? null : all().get(new Name(language, key));
    }

    /** Every pattern that the tenant has replaced. */
    public Map<Name, String> all() {
        TenantId tenant = TenantContext.current().id();
        Map<Name, String> patterns = known.getIfPresent(tenant);
        if (patterns == null) {
            patterns = Objects.requireNonNull(transaction.execute(status -> load()));
            known.put(tenant, patterns);
        }
        return patterns;
    }

    /** @param pattern checked by the caller */
    public void replace(Language language, String key, String pattern) {
        change(
                "wording.replaced",
                language,
                key,
                () -> jdbc.sql("""
                        insert into tenant_wordings (language, key, pattern, changed_at) values (?, ?, ?, ?)
                        on conflict (tenant_id, language, key)
                        do update set pattern = excluded.pattern, changed_at = excluded.changed_at
                        """)
                        .param(language.code())
                        .param(key)
                        .param(pattern)
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** Goes back to the pattern that ships. */
    public void restore(Language language, String key) {
        change(
                "wording.restored",
                language,
                key,
                () -> jdbc.sql("delete from tenant_wordings where language = ? and key = ?")
                        .param(language.code())
                        .param(key)
                        .update());
    }

    private void change(String act, Language language, String key, Runnable work) {
        transaction.executeWithoutResult(status -> {
            work.run();
            events.publishEvent(new Act(act, "wording", key, Map.of("language", language.code())));
        });
        known.invalidate(TenantContext.current().id());
    }

    private Map<Name, String> load() {
        Map<Name, String> patterns = new HashMap<>();
        jdbc.sql("select language, key, pattern from tenant_wordings").query(row -> {
            patterns.put(
                    new Name(Language.of(row.getString("language")), row.getString("key")), row.getString("pattern"));
        });
        return Map.copyOf(patterns);
    }
}
