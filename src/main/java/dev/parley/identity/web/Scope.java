package dev.parley.identity.web;

import dev.parley.identity.Caller;
import dev.parley.identity.Callers;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose people a call is about: those of the tenant that is bound, or those of the platform. */
final class Scope {

    private Scope() {}

    /**
     * The tenant, or null for the platform.
     *
     * @throws ProblemException (403) when somebody else asks for those of the platform, (400) when no tenant is bound
     */
    static @Nullable UUID of(boolean platform) {
        Tenant tenant = tenant(platform);
        return tenant == null ? null : tenant.id().value();
    }

    static @Nullable Tenant tenant(boolean platform) {
        if (!platform) {
            return TenantContext.find()
                    .orElseThrow(() -> new ProblemException(ErrorCode.INVALID, "name the tenant with X-Parley-Tenant"));
        }
        if (Callers.current() instanceof Caller.Staff staff && staff.platform()) {
            return null;
        }
        throw new ProblemException(ErrorCode.FORBIDDEN, "only staff of the platform may do this");
    }
}
