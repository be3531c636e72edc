package dev.parley.identity.staff;

import dev.parley.identity.Role;
import dev.parley.shared.Act;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.Ids;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** Everybody who may sign in, of all tenants and of the platform. */
@Component
public class StaffMembers {

    private static final String KIND = "staff";

    private final StaffRepository repository;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    /** Checked when nobody has the address, so that the answer takes as long. */
    private final Supplier<String> nobodysHash;

    StaffMembers(
            StaffRepository repository,
            PasswordEncoder passwords,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.passwords = passwords;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
        this.nobodysHash = SingletonSupplier.of(() -> Objects.requireNonNull(passwords.encode(Ids.secret(16))));
    }

    /** The active person whose password this is; takes the same time whether the address is known or not. */
    public Optional<StaffMember> authenticate(String email, String password) {
        Optional<StaffRepository.Stored> known =
                EmailAddress.normalized(email).flatMap(address -> asPlatform(() -> repository.findByEmail(address)));
        // Made at the first sign-in, whoever signs in: its time tells nobody anything.
        String nobody = nobodysHash.get();
        boolean matches = passwords.matches(
                password, known.map(StaffRepository.Stored::passwordHash).orElse(nobody));
        if (!matches || known.isEmpty() || !known.get().member().active()) {
            return Optional.empty();
        }
        strengthen(known.get(), password);
        return Optional.of(known.get().member());
    }

    public Optional<StaffMember> find(UUID id) {
        return asPlatform(() -> repository.find(id)).map(StaffRepository.Stored::member);
    }

    /** By an address in any of its forms. */
    public Optional<StaffMember> findByEmail(String email) {
        return EmailAddress.normalized(email)
                .flatMap(address -> asPlatform(() -> repository.findByEmail(address)))
                .map(StaffRepository.Stored::member);
    }

    /** The people of a tenant, or with null those of the platform. */
    public Page<StaffMember> list(@Nullable UUID tenant, PageRequest page) {
        return page.page(
                asPlatform(() -> repository.page(tenant, page)),
                member -> member.id().toString());
    }

    /**
     * Lets a person sign in.
     *
     * @param tenant null for staff of the platform
     * @throws ProblemException (400) for an address or a password that will not do, (409) when the address is taken
     */
    public StaffMember add(@Nullable Tenant tenant, String email, String password, String name, Role role) {
        String address = EmailAddress.checked(email);
        PasswordRule.check("/password", password, address);
        return insert(tenant, address, password, name, role);
    }

    /** Adds the administrator whom the operator named; what is thought of the password is only said. */
    StaffMember addFirst(String email, String password) {
        return insert(null, EmailAddress.checked(email), password, "Administrator", Role.ADMIN);
    }

    private StaffMember insert(@Nullable Tenant tenant, String address, String password, String name, Role role) {
        UUID owner = tenant == null ? null : tenant.id().value();
        StaffMember member = new StaffMember(Ids.next(), owner, address, name, role, true);
        String hash = Objects.requireNonNull(passwords.encode(password));
        try {
            change(
                    "staff.added",
                    member,
                    Map.of("role", role.toString()),
                    () -> repository.insert(member, hash, clock.instant()));
        } catch (DuplicateKeyException taken) {
            throw new ProblemException(ErrorCode.CONFLICT, "somebody signs in with this e-mail address already");
        }
        return member;
    }

    /**
     * Changes a person's name, role or leave to sign in.
     *
     * @throws ProblemException (409) when nobody would be left who may do everything
     */
    public StaffMember update(StaffMember changed) {
        Map<String, String> details =
                Map.of("role", changed.role().toString(), "active", Boolean.toString(changed.active()));
        change("staff.changed", changed, details, () -> {
            if ((changed.role() != Role.ADMIN || !changed.active()) && repository.otherAdministrators(changed) == 0) {
                throw new ProblemException(ErrorCode.CONFLICT, "somebody must remain who is an active administrator");
            }
            repository.update(changed, clock.instant());
        });
        return changed;
    }

    /** @throws ProblemException (400) for a password that will not do */
    public void setPassword(StaffMember member, String pointer, String password) {
        PasswordRule.check(pointer, password, member.email());
        String hash = Objects.requireNonNull(passwords.encode(password));
        change("staff.password_changed", member, Map.of(), () -> repository.setPassword(member.id(), hash));
    }

    boolean platformHasStaff() {
        return asPlatform(repository::platformHasStaff);
    }

    /** Hashes of an older kind are replaced when their password is at hand. */
    private void strengthen(StaffRepository.Stored stored, String password) {
        if (passwords.upgradeEncoding(stored.passwordHash())) {
            String hash = Objects.requireNonNull(passwords.encode(password));
            asPlatform(() -> {
                repository.setPassword(stored.member().id(), hash);
                return hash;
            });
        }
    }

    private void change(String act, StaffMember member, Map<String, String> details, Runnable work) {
        asPlatform(() -> {
            work.run();
            events.publishEvent(new Act(act, KIND, member.id().toString(), details));
            return List.of();
        });
    }

    private <T> T asPlatform(Supplier<T> work) {
        return TenantContext.callAsPlatform(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
