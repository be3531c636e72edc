package dev.parley.tenancy;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The tenant that the current work is done for. Bound per call with {@link #call}, never inherited by accident: work
 * handed to another thread binds it again.
 */
public final class TenantContext {

    private static final ScopedValue<Tenant> CURRENT = ScopedValue.newInstance();
    private static final ScopedValue<Boolean> PLATFORM = ScopedValue.newInstance();

    private TenantContext() {}

    /** @throws IllegalStateException when no tenant is bound */
    public static Tenant current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("no tenant is bound"));
    }

    public static Optional<Tenant> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Runs work for a tenant. */
    public static void run(Tenant tenant, Runnable work) {
        ScopedValue.where(CURRENT, tenant).where(PLATFORM, false).run(work);
    }

    /** Runs work for a tenant and hands back its result; what the work throws passes through. */
    public static <T> T call(Tenant tenant, Callable<T> work) {
        return uncheck(
                () -> ScopedValue.where(CURRENT, tenant).where(PLATFORM, false).call(work::call));
    }

    /**
     * Runs work above the tenants: it sees the tables that say who the tenants, their staff and their keys are, of all
     * tenants, and none of their business data.
     */
    public static <T> T callAsPlatform(Callable<T> work) {
        return uncheck(() -> ScopedValue.where(PLATFORM, true).call(work::call));
    }

    /** Whether the current work is done above the tenants. */
    public static boolean isPlatform() {
        return PLATFORM.isBound() && PLATFORM.get();
    }

    private static <T> T uncheck(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException | Error unchecked) {
            throw unchecked;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }
}
