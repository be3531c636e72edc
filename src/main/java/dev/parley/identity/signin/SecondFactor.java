package dev.parley.identity.signin;

import dev.parley.identity.staff.StaffMember;
import dev.parley.shared.Act;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import dev.parley.shared.secret.SecretBox;
import dev.parley.tenancy.TenantContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The code of an authenticator that a person may ask for beside the password. A code opens once. */
@Component
public class SecondFactor {

    /** What an authenticator is set up with; told once. */
    public record Setup(String secret, String uri) {}

    private record Stored(byte[] secret, boolean confirmed, long step) {}

    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final SecretBox box;
    private final InstantSource realTime = InstantSource.system();

    SecondFactor(
            JdbcClient jdbc, PlatformTransactionManager transactions, ApplicationEventPublisher events, SecretBox box) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.box = box;
    }

    /** Whether signing in takes a code. */
    public boolean isOn(UUID staff) {
        return asPlatform(() -> stored(staff)).filter(Stored::confirmed).isPresent();
    }

    /** Makes a secret, which counts once {@link #confirm} saw a code of it. */
    public Setup prepare(StaffMember member) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        boolean prepared = asPlatform(
                () -> jdbc.sql("update staff set totp_secret = ?, totp_step = 0 where id = ? and not totp_confirmed")
                                .param(sealed(member.id(), secret))
                                .param(member.id())
                                .update()
                        > 0);
        if (!prepared) {
            throw new ProblemException(ErrorCode.CONFLICT, "an authenticator is in use already: remove it first");
        }
        String text = Totp.base32(secret);
        String label = URLEncoder.encode("Parley:" + member.email(), StandardCharsets.UTF_8);
        return new Setup(text, "otpauth://totp/" + label + "?secret=" + text + "&issuer=Parley");
    }

    /** @throws ProblemException (400) for a wrong code */
    public void confirm(UUID staff, String code) {
        change(staff, code, "second_factor.added", "update staff set totp_confirmed = true where id = ?");
    }

    /** @throws ProblemException (400) for a wrong code */
    public void remove(UUID staff, String code) {
        change(
                staff,
                code,
                "second_factor.removed",
                "update staff set totp_confirmed = false, totp_secret = null where id = ?");
    }

    /** Whether the code is the right one now; it then opens nothing more. True for who needs none. */
    public boolean passes(UUID staff, @Nullable String code) {
        return asPlatform(() -> {
            Optional<Stored> stored = stored(staff).filter(Stored::confirmed);
            return stored.isEmpty() || code != null && take(staff, stored.get(), code);
        });
    }

    private void change(UUID staff, String code, String act, String update) {
        boolean done = asPlatform(() -> {
            Optional<Stored> stored = stored(staff);
            if (stored.isEmpty() || !take(staff, stored.get(), code)) {
                return false;
            }
            jdbc.sql(update).param(staff).update();
            events.publishEvent(Act.of(act, "staff", staff.toString()));
            return true;
        });
        if (!done) {
            throw ProblemException.invalid(List.of(new FieldProblem("/code", "is not the code shown now")));
        }
    }

    private boolean take(UUID staff, Stored stored, String code) {
        OptionalLong step = Totp.match(stored.secret(), code.strip(), realTime.instant(), stored.step());
        return step.isPresent()
                && jdbc.sql("update staff set totp_step = ? where id = ? and totp_step < ?")
                                .param(step.getAsLong())
                                .param(staff)
                                .param(step.getAsLong())
                                .update()
                        > 0;
    }

    private Optional<Stored> stored(UUID staff) {
        return jdbc.sql(
                        "select totp_secret, totp_confirmed, totp_step from staff where id = ? and totp_secret is not null")
                .param(staff)
                .query((row, number) -> new Stored(
                        opened(staff, row.getBytes("totp_secret")),
                        row.getBoolean("totp_confirmed"),
                        row.getLong("totp_step")))
                .optional();
    }

    private byte[] sealed(UUID staff, byte[] secret) {
        return box.seal(Base64.getEncoder().encodeToString(secret), context(staff))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] opened(UUID staff, byte[] sealed) {
        return Base64.getDecoder().decode(box.open(new String(sealed, StandardCharsets.UTF_8), context(staff)));
    }

    static String context(UUID staff) {
        return "staff/" + staff + "/totp";
    }

    private <T> T asPlatform(Supplier<T> work) {
        return TenantContext.callAsPlatform(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
