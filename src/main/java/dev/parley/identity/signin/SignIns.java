package dev.parley.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.identity.staff.StaffMember;
import dev.parley.identity.staff.TokenProperties;
import dev.parley.shared.Act;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.Ids;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sign-ins of staff. An access token names its sign-in and is worth nothing once that is over. A refresh token works
 * once; the next one replaces it, and an old one that comes back ends the sign-in, because two people hold it.
 */
@Component
public class SignIns {

    /** A sign-in that has just begun or gone on, and what keeps it alive. */
    public record Kept(UUID id, StaffMember member, String refreshToken) {}

    /** How long another node's end of a sign-in may go unnoticed here. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private static final Duration KEPT_AFTER_THE_END = Duration.ofDays(30);
    private static final int LONGEST_DEVICE = 200;

    private final SignInRepository repository;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Duration lifetime;
    private final InstantSource realTime = InstantSource.system();
    private final Cache<UUID, StaffMember> alive = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    SignIns(
            SignInRepository repository,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            TokenProperties properties) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.lifetime = properties.signInLifetime();
    }

    public Kept begin(StaffMember member, String address, @Nullable String device) {
        Instant now = realTime.instant();
        SignIn fresh = new SignIn(Ids.next(), member.id(), address, shortened(device), now, now, now.plus(lifetime));
        String secret = Ids.secret(32);
        asPlatform(() -> {
            repository.insert(fresh, member.tenant(), hash(secret));
            return fresh;
        });
        return new Kept(fresh.id(), member, fresh.id() + "." + secret);
    }

    /** @throws ProblemException (401) when the sign-in is over, or is over now because the token had been used before */
    public Kept refresh(String token, String address) {
        UUID id = id(token);
        String next = Ids.secret(32);
        Optional<StaffMember> member = asPlatform(() -> {
            Optional<StaffMember> owner = repository.member(id, realTime.instant());
            boolean current = owner.isPresent()
                    && repository.rotate(id, hash(secret(token)), hash(next), address, realTime.instant());
            if (owner.isPresent() && !current && repository.end(id, realTime.instant())) {
                events.publishEvent(Act.of("sign_in.ended_by_reuse", "sign_in", id.toString()));
            }
            return current ? owner : Optional.<StaffMember>empty();
        });
        if (member.isEmpty()) {
            alive.invalidate(id);
            throw over();
        }
        return new Kept(id, member.get(), id + "." + next);
    }

    /** The active person whose sign-in this is; empty when it is over. */
    public Optional<StaffMember> member(UUID id) {
        StaffMember known = alive.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<StaffMember> found = asPlatform(() -> repository.member(id, realTime.instant()));
        found.ifPresent(member -> alive.put(id, member));
        return found;
    }

    public List<SignIn> list(UUID staff) {
        return asPlatform(() -> repository.list(staff, realTime.instant()));
    }

    /** @throws ProblemException (404) when the person has no such sign-in */
    public void end(UUID id, UUID staff) {
        if (!asPlatform(() -> repository.endOwn(id, staff, realTime.instant()))) {
            throw ProblemException.notFound("sign-in");
        }
        alive.invalidate(id);
    }

    /** Ends all sign-ins of a person but one; what was changed about the person counts from now on. */
    public void endAll(UUID staff, @Nullable UUID except) {
        asPlatform(() -> repository.endAll(staff, except, realTime.instant()));
        forgetCached();
    }

    /** Has every sign-in looked up again, because something about its person changed. */
    public void forgetCached() {
        alive.invalidateAll();
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    void forgetOld() {
        asPlatform(() -> repository.forget(realTime.instant().minus(KEPT_AFTER_THE_END)));
    }

    private static UUID id(String token) {
        try {
            return UUID.fromString(token.substring(0, Math.max(0, token.indexOf('.'))));
        } catch (IllegalArgumentException malformed) {
            throw over();
        }
    }

    private static String secret(String token) {
        return token.substring(token.indexOf('.') + 1);
    }

    private static ProblemException over() {
        return new ProblemException(ErrorCode.UNAUTHENTICATED, "this sign-in is over: sign in again");
    }

    private static String shortened(@Nullable String device) {
        String text = device == null ? "" : device.replaceAll("\\p{C}", "");
        return text.length() <= LONGEST_DEVICE ? text : text.substring(0, LONGEST_DEVICE);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T asPlatform(Supplier<T> work) {
        return TenantContext.callAsPlatform(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
