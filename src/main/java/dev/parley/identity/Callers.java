package dev.parley.identity;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import java.util.Optional;

/**
 * The caller that the current request comes from. Bound around a request like the tenant; work handed to another thread
 * does not have it.
 */
public final class Callers {

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();
    private static final Caller NOBODY = new Caller.Visitor();

    private Callers() {}

    /** A visitor when nobody more is known. */
    public static Caller current() {
        return CURRENT.orElse(NOBODY);
    }

    /** Empty where no request is behind the work: jobs and the start do it by themselves. */
    public static Optional<Caller> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** @throws ProblemException (401, 403) when the caller may not do what the role may */
    public static Caller require(Role role) {
        Caller caller = current();
        if (caller.may(role)) {
            return caller;
        }
        throw caller instanceof Caller.Visitor
                ? new ProblemException(ErrorCode.UNAUTHENTICATED, "sign-in is required")
                : new ProblemException(ErrorCode.FORBIDDEN, "this needs the role " + role);
    }

    public static void run(Caller caller, Runnable work) {
        ScopedValue.where(CURRENT, caller).run(work);
    }
}
