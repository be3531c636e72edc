package dev.parley.nlu.intent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.nlu.intent.IntentData.Example;
import dev.parley.shared.Act;
import dev.parley.shared.Language;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The examples that the tenant bound has added to its profile's; remembered for a moment. */
@Component
public class TenantExamples {

    /**
     * What a customer of the tenant may write.
     *
     * @param intent one of the profile's
     */
    public record TenantExample(String intent, Language language, String text) {}

    /** How long another node's change may go unnoticed here. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Cache<TenantId, OwnExamples> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    TenantExamples(JdbcClient jdbc, PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** In the order given. */
    public List<TenantExample> list() {
        return Objects.requireNonNull(transaction.execute(status -> load()));
    }

    /** @param examples checked by the caller; those given before are gone */
    public void replace(List<TenantExample> examples) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from nlu_examples").update();
            for (int at = 0; at < examples.size(); at++) {
                TenantExample example = examples.get(at);
                jdbc.sql("insert into nlu_examples (position, intent, language, text) values (?, ?, ?, ?)")
                        .params(at, example.intent(), example.language().code(), example.text())
                        .update();
            }
            Map<String, String> details = Map.of("examples", Integer.toString(examples.size()));
            events.publishEvent(new Act("examples.replaced", "examples", "nlu", details));
        });
        known.invalidate(TenantContext.current().id());
    }

    OwnExamples own() {
        return TenantContext.find()
                .map(tenant -> {
                    OwnExamples own = known.getIfPresent(tenant.id());
                    if (own == null) {
                        own = new OwnExamples(list().stream()
                                .map(one -> new Example(one.intent(), one.language(), one.text()))
                                .toList());
                        known.put(tenant.id(), own);
                    }
                    return own;
                })
                .orElse(OwnExamples.NONE);
    }

    private List<TenantExample> load() {
        return jdbc.sql("select intent, language, text from nlu_examples order by position")
                .query((row, at) -> new TenantExample(
                        row.getString("intent"), Language.of(row.getString("language")), row.getString("text")))
                .list();
    }
}
