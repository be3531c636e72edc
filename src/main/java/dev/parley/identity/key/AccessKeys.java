package dev.parley.identity.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.identity.Callers;
import dev.parley.identity.Role;
import dev.parley.shared.Act;
import dev.parley.shared.Ids;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys that let servers and widgets in. A key is random, kept as its hash, and told once. */
@Component
public class AccessKeys {

    /** A key and, this once, its secret. */
    public record Made(AccessKey key, String secret) {}

    /** How long a key deleted on another node may still open this one. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final AccessKeyRepository repository;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource realTime = InstantSource.system();
    private final Cache<String, AccessKey> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();
    private final Cache<String, Set<String>> origins =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    AccessKeys(
            AccessKeyRepository repository, PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** Makes a key of the current tenant. */
    public Made make(
            String name, KeyKind kind, @Nullable Role role, List<String> allowedOrigins, @Nullable Instant expiresAt) {
        String secret = kind.prefix() + Ids.secret(24);
        AccessKey key = key(secret, name, kind, role, allowedOrigins, expiresAt);
        transaction.executeWithoutResult(status -> {
            repository.insert(key, hash(secret));
            told("key.created", key);
        });
        origins.invalidateAll();
        return new Made(key, secret);
    }

    /**
     * Makes a key that may do the same as another one, which opens for a while longer.
     *
     * @throws ProblemException (404) when the current tenant has no such key that still opens
     */
    public Made rotate(UUID id, Duration overlap) {
        Instant now = realTime.instant();
        Made made = Objects.requireNonNull(transaction.execute(status -> {
            AccessKey old = repository
                    .find(id)
                    .filter(key -> !key.expired(now))
                    .orElseThrow(() -> ProblemException.notFound("key"));
            String secret = old.kind().prefix() + Ids.secret(24);
            AccessKey fresh = key(secret, old.name(), old.kind(), old.role(), old.origins(), old.expiresAt());
            repository.insert(fresh, hash(secret));
            Instant end = now.plus(overlap);
            repository.expire(id, old.expiresAt() == null || end.isBefore(old.expiresAt()) ? end : old.expiresAt());
            told("key.rotated", old);
            return new Made(fresh, secret);
        }));
        known.invalidateAll();
        return made;
    }

    private AccessKey key(
            String secret,
            String name,
            KeyKind kind,
            @Nullable Role role,
            List<String> allowedOrigins,
            @Nullable Instant expiresAt) {
        return new AccessKey(
                Ids.next(),
                TenantContext.current().id().value(),
                name,
                kind,
                role,
                allowedOrigins,
                secret.substring(secret.length() - 4),
                Callers.current().label(),
                realTime.instant(),
                expiresAt);
    }

    private void told(String act, AccessKey key) {
        String role = key.role() == null ? "" : key.role().toString();
        events.publishEvent(new Act(
                act, "key", key.id().toString(), Map.of("kind", key.kind().toString(), "role", role)));
    }

    public Page<AccessKey> list(PageRequest page) {
        List<AccessKey> rows = Objects.requireNonNull(transaction.execute(status -> repository.page(page)));
        return page.page(rows, key -> key.id().toString());
    }

    /** @throws ProblemException (404) when the current tenant has no such key */
    public void delete(UUID id) {
        transaction.executeWithoutResult(status -> {
            AccessKey gone = repository.find(id).orElseThrow(() -> ProblemException.notFound("key"));
            repository.delete(id);
            told("key.deleted", gone);
        });
        known.invalidateAll();
        origins.invalidateAll();
    }

    /** A key of any tenant that is of this kind and has not expired. */
    public Optional<AccessKey> find(String secret, KeyKind kind) {
        AccessKey key = known.getIfPresent(secret);
        if (key == null) {
            key = asPlatform(() -> repository.findByHash(hash(secret))).orElse(null);
            if (key != null) {
                known.put(secret, key);
            }
        }
        return Optional.ofNullable(key).filter(found -> found.kind() == kind && !found.expired(realTime.instant()));
    }

    /** The origins that widget keys of any tenant name. */
    public Set<String> widgetOrigins() {
        return Objects.requireNonNull(origins.get("", all -> Set.copyOf(asPlatform(repository::origins))));
    }

    private <T> T asPlatform(Supplier<T> work) {
        return TenantContext.callAsPlatform(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
