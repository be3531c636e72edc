package dev.parley.identity.letter;

import dev.parley.identity.Callers;
import dev.parley.identity.Role;
import dev.parley.identity.signin.SignIns;
import dev.parley.identity.staff.EmailAddress;
import dev.parley.identity.staff.StaffMember;
import dev.parley.identity.staff.StaffMembers;
import dev.parley.shared.Act;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Ids;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import dev.parley.tenancy.Tenants;
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
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites people to work here and lets them choose a new password. Each letter opens its door once and not for long. */
@Component
public class Letters {

    /** An invitation and, this once, what it opens the door with. */
    public record Invited(Letter letter, String token) {}

    private static final Logger log = LoggerFactory.getLogger(Letters.class);
    private static final Duration INVITATION = Duration.ofDays(7);
    private static final Duration PASSWORD_RESET = Duration.ofHours(1);
    private static final int RESETS_PER_HOUR = 3;
    private static final Duration KEPT = Duration.ofDays(90);

    private final LetterRepository repository;
    private final StaffMembers members;
    private final SignIns signIns;
    private final LetterPost post;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource realTime = InstantSource.system();

    Letters(
            LetterRepository repository,
            StaffMembers members,
            SignIns signIns,
            LetterPost post,
            Tenants tenants,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.members = members;
        this.signIns = signIns;
        this.post = post;
        this.tenants = tenants;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /**
     * Invites somebody; an earlier invitation to the same address opens nothing any more.
     *
     * @param tenant null for staff of the platform
     * @throws ProblemException (400) for a bad address, (409) when somebody signs in with it already
     */
    public Invited invite(@Nullable Tenant tenant, String email, @Nullable String name, Role role) {
        String address = EmailAddress.checked(email);
        if (members.findByEmail(address).isPresent()) {
            throw new ProblemException(ErrorCode.CONFLICT, "somebody signs in with this e-mail address already");
        }
        String token = Ids.secret(32);
        Letter letter = letter(Letter.Kind.INVITATION, tenant, address, name, role, null, INVITATION);
        asPlatform(() -> {
            repository.close(Letter.Kind.INVITATION, address, letter.tenant(), realTime.instant());
            repository.insert(letter, hash(token));
            post.invitation(tenant, letter, token);
            events.publishEvent(
                    new Act("staff.invited", "invitation", letter.id().toString(), Map.of("role", role.toString())));
            return letter;
        });
        return new Invited(letter, token);
    }

    /** The invitations of a tenant, or of the platform, that were not taken up yet. */
    public Page<Letter> invitations(@Nullable UUID tenant, PageRequest page) {
        return page.page(
                asPlatform(() -> repository.invitations(tenant, page, realTime.instant())),
                letter -> letter.id().toString());
    }

    /** @throws ProblemException (404) when there is no such open invitation */
    public void withdraw(@Nullable UUID tenant, UUID id) {
        if (!asPlatform(() -> repository.close(id, tenant, realTime.instant()))) {
            throw ProblemException.notFound("invitation");
        }
    }

    /** @throws ProblemException (400) for a letter that opens nothing or a password that will not do */
    public StaffMember accept(String token, String password, @Nullable String name) {
        return asPlatform(() -> {
            Letter letter = take(Letter.Kind.INVITATION, token);
            Tenant tenant = letter.tenant() == null
                    ? null
                    : tenants.find(TenantId.of(letter.tenant())).orElseThrow(Letters::opensNothing);
            String called = Optional.ofNullable(name)
                    .filter(given -> !given.isBlank())
                    .or(() -> Optional.ofNullable(letter.name()))
                    .orElse(letter.email());
            return members.add(tenant, letter.email(), password, called.strip(), Objects.requireNonNull(letter.role()));
        });
    }

    /** Sends a letter when somebody has the address. Whoever asks learns nothing, neither from the answer nor its time. */
    public void forgotten(String email) {
        Thread.ofVirtual().name("password-reset").start(() -> {
            try {
                members.findByEmail(email).filter(StaffMember::active).ifPresent(this::sendReset);
            } catch (RuntimeException failed) {
                log.error("A letter for a new password could not be sent", failed);
            }
        });
    }

    /** Sets the password that the letter's recipient chose, and ends all their sign-ins. */
    public void reset(String token, String password) {
        asPlatform(() -> {
            Letter letter = take(Letter.Kind.PASSWORD_RESET, token);
            StaffMember member = members.find(Objects.requireNonNull(letter.staff()))
                    .filter(StaffMember::active)
                    .orElseThrow(Letters::opensNothing);
            members.setPassword(member, "/password", password);
            signIns.endAll(member.id(), null);
            return member;
        });
        signIns.forgetCached();
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
    void forgetOld() {
        asPlatform(() -> repository.forget(realTime.instant().minus(KEPT)));
    }

    private void sendReset(StaffMember member) {
        Tenant tenant = member.tenant() == null
                ? null
                : tenants.find(TenantId.of(member.tenant())).orElse(null);
        Letter letter = letter(
                Letter.Kind.PASSWORD_RESET, tenant, member.email(), member.name(), null, member.id(), PASSWORD_RESET);
        Runnable send = () -> sendReset(tenant, letter, Ids.secret(32));
        if (tenant == null) {
            send.run();
        } else {
            TenantContext.run(tenant, send);
        }
    }

    /** Unless too many were sent to the address already. */
    private void sendReset(@Nullable Tenant tenant, Letter letter, String token) {
        Instant hourAgo = realTime.instant().minus(Duration.ofHours(1));
        asPlatform(() -> {
            boolean enough =
                    repository.countSince(Letter.Kind.PASSWORD_RESET, letter.email(), hourAgo) >= RESETS_PER_HOUR;
            if (!enough) {
                repository.close(Letter.Kind.PASSWORD_RESET, letter.email(), letter.tenant(), realTime.instant());
                repository.insert(letter, hash(token));
                post.passwordReset(tenant, letter, token);
            }
            return !enough;
        });
    }

    private Letter take(Letter.Kind kind, String token) {
        return repository.take(kind, hash(token.strip()), realTime.instant()).orElseThrow(Letters::opensNothing);
    }

    private Letter letter(
            Letter.Kind kind,
            @Nullable Tenant tenant,
            String email,
            @Nullable String name,
            @Nullable Role role,
            @Nullable UUID staff,
            Duration lifetime) {
        Instant now = realTime.instant();
        UUID owner = tenant == null ? null : tenant.id().value();
        String by = Callers.current().label();
        return new Letter(Ids.next(), owner, kind, email, name, role, staff, by, now, now.plus(lifetime));
    }

    private static ProblemException opensNothing() {
        return ProblemException.invalid(
                List.of(new FieldProblem("/token", "is not known, was used already, or has expired")));
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
