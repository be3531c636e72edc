package dev.parley.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.shared.Act;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.Ids;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tenants as the database has them, remembered for a moment. */
@Component
class StoredTenants implements Tenants {

    /** How long another node's change of a tenant may go unnoticed here. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final TenantRepository repository;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final TenantChanges changes;
    private final FormerSecrets former;
    private final Clock clock;
    private final Cache<String, Optional<Tenant>> cache = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    StoredTenants(
            TenantRepository repository,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            TenantChanges changes,
            FormerSecrets former,
            Clock clock) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.changes = changes;
        this.former = former;
        this.clock = clock;
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return cached("id:" + id, () -> repository.find(id));
    }

    @Override
    public Optional<Tenant> findBySlug(String slug) {
        return cached("slug:" + slug, () -> repository.findBySlug(slug));
    }

    @Override
    public Optional<Tenant> findByWidgetKey(String key) {
        return cached("key:" + key, () -> repository.findByWidgetKey(key, clock.instant()));
    }

    @Override
    public List<Tenant> all() {
        return asPlatform(repository::all);
    }

    @Override
    public Page<Tenant> list(PageRequest page) {
        List<Tenant> rows = asPlatform(() -> repository.page(page));
        return page.page(rows, tenant -> tenant.id().toString());
    }

    @Override
    public Tenant create(NewTenant fresh, @Nullable String seed) {
        Tenant tenant = new Tenant(
                new TenantId(Ids.next()),
                fresh.slug(),
                fresh.name(),
                fresh.profile(),
                fresh.locale(),
                fresh.currency(),
                fresh.timeZone(),
                fresh.settings(),
                widgetKey(),
                1);
        try {
            TenantContext.run(
                    tenant,
                    () -> transaction.executeWithoutResult(status -> {
                        repository.insert(tenant, seed, clock.instant());
                        events.publishEvent(
                                Act.of("tenant.created", "tenant", tenant.id().toString()));
                        events.publishEvent(new TenantCreated(tenant, seed));
                    }));
        } catch (DuplicateKeyException taken) {
            throw new ProblemException(ErrorCode.CONFLICT, "the slug '" + fresh.slug() + "' is taken");
        } finally {
            cache.invalidateAll();
        }
        return tenant;
    }

    @Override
    public Tenant update(Tenant changed) {
        return change(changed, this::endReplaced);
    }

    @Override
    public Tenant rotate(Tenant changed, TenantSecret secret, Duration overlap) {
        return change(changed, (before, after) -> {
            String old = secret.in(before.settings());
            if (old != null && !old.isBlank()) {
                former.keep(after.id(), secret, old, clock.instant().plus(overlap));
            }
            Map<String, String> details = Map.of("name", secret.path(), "overlap", overlap.toString());
            events.publishEvent(new Act("secret.rotated", "tenant", after.id().toString(), details));
        });
    }

    @Override
    public Tenant rotateWidgetKey(TenantId id, Duration overlap) {
        Tenant tenant = find(id).orElseThrow(() -> ProblemException.notFound("tenant"));
        try {
            return TenantContext.call(tenant, () -> asPlatform(() -> withNewWidgetKey(id, overlap)));
        } finally {
            cache.invalidateAll();
        }
    }

    private Tenant withNewWidgetKey(TenantId id, Duration overlap) {
        Tenant before = repository.findForUpdate(id).orElseThrow(() -> ProblemException.notFound("tenant"));
        Tenant after = repository.replaceWidgetKey(id, widgetKey(), clock.instant());
        former.keepWidgetKey(id, before.widgetKey(), clock.instant().plus(overlap));
        changes.record(before, after);
        Map<String, String> details = Map.of("overlap", overlap.toString());
        events.publishEvent(new Act("widget_key.rotated", "tenant", id.toString(), details));
        return after;
    }

    private Tenant change(Tenant changed, BiConsumer<Tenant, Tenant> closing) {
        try {
            return TenantContext.call(changed, () -> asPlatform(() -> changed(changed, closing)))
                    .orElseThrow(() -> new ProblemException(
                            ErrorCode.CONFLICT, "somebody else changed this tenant meanwhile: read it again"));
        } finally {
            cache.invalidateAll();
        }
    }

    private Optional<Tenant> changed(Tenant changed, BiConsumer<Tenant, Tenant> closing) {
        Optional<Tenant> before = repository.find(changed.id());
        Optional<Tenant> after = repository.update(changed, clock.instant());
        if (before.isPresent() && after.isPresent()) {
            String names = String.join(", ", changes.record(before.get(), after.get()));
            events.publishEvent(new Act("tenant.changed", "tenant", changed.id().toString(), Map.of("changed", names)));
            closing.accept(before.get(), after.get());
        }
        return after;
    }

    /** Who puts another value in a secret's place without rotating it wants nothing older to count any more. */
    private void endReplaced(Tenant before, Tenant after) {
        for (TenantSecret secret : TenantSecret.values()) {
            if (!Objects.equals(secret.in(before.settings()), secret.in(after.settings()))) {
                former.end(after.id(), secret, clock.instant());
            }
        }
    }

    private static String widgetKey() {
        return "pk_" + Ids.secret(18);
    }

    @Override
    public void delete(TenantId id) {
        if (!asPlatform(() -> repository.delete(id))) {
            throw ProblemException.notFound("tenant");
        }
        cache.invalidateAll();
        events.publishEvent(new TenantDeleted(id));
    }

    private Optional<Tenant> cached(String key, Supplier<Optional<Tenant>> load) {
        Optional<Tenant> known = cache.getIfPresent(key);
        if (known == null) {
            known = asPlatform(load::get);
            if (known.isPresent()) {
                cache.put(key, known);
            }
        }
        return known;
    }

    private <T> T asPlatform(Supplier<T> work) {
        return TenantContext.callAsPlatform(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
