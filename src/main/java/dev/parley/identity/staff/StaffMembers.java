package dev.parley.identity.staff;

import dev.parley.identity.Role;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.Ids;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody who may sign in, of all tenants and of the platform. */
@Component
public class StaffMembers {

    private final StaffRepository repository;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** Checked when nobody has the address, so that the answer takes as long. */
    private final CompletableFuture<String> nobodysHash;

    StaffMembers(
            StaffRepository repository,
            PasswordEncoder passwords,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.passwords = passwords;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.nobodysHash =
                CompletableFuture.supplyAsync(() -> Objects.requireNonNull(passwords.encode(Ids.secret(16))));
    }

    /** The person whose password this is; takes the same time whether the address is known or not. */
    public Optional<StaffMember> authenticate(String email, String password) {
        Optional<StaffRepository.Stored> known = asPlatform(() -> repository.findByEmail(email));
        boolean matches = passwords.matches(
                password, known.map(StaffRepository.Stored::passwordHash).orElseGet(nobodysHash::join));
        return matches ? known.map(StaffRepository.Stored::member) : Optional.empty();
    }

    public Optional<StaffMember> find(UUID id) {
        return asPlatform(() -> repository.find(id));
    }

    /**
     * Lets a person sign in.
     *
     * @param tenant null for staff of the platform
     * @throws ProblemException (409) when the address is taken
     */
    public StaffMember add(@Nullable Tenant tenant, String email, String password, String name, Role role) {
        StaffMember member =
                new StaffMember(Ids.next(), tenant == null ? null : tenant.id().value(), email, name, role);
        String hash = Objects.requireNonNull(passwords.encode(password));
        try {
            asPlatform(() -> {
                repository.insert(member, hash, clock.instant());
                return member;
            });
        } catch (DuplicateKeyException taken) {
            throw new ProblemException(ErrorCode.CONFLICT, "somebody signs in with this e-mail address already");
        }
        return member;
    }

    boolean platformHasStaff() {
        return asPlatform(repository::platformHasStaff);
    }

    private <T> T asPlatform(Supplier<T> work) {
        return TenantContext.callAsPlatform(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
