package dev.parley.identity.gate;

import dev.parley.identity.Caller;
import dev.parley.identity.key.AccessKey;
import dev.parley.identity.key.AccessKeys;
import dev.parley.identity.key.KeyKind;
import dev.parley.identity.signin.SignIns;
import dev.parley.identity.staff.StaffMember;
import dev.parley.identity.staff.Tokens;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantId;
import dev.parley.tenancy.Tenants;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out from credentials who calls and for which tenant. */
@Component
class Arrivals {

    /** These work on the platform, or find their tenant by themselves. */
    private static final List<String> WITHOUT_TENANT = List.of(
            "/api/v1/auth/login",
            "/api/v1/auth/refresh",
            "/api/v1/auth/logout",
            "/api/v1/auth/me",
            "/api/v1/auth/password",
            "/api/v1/auth/sessions",
            "/api/v1/auth/totp",
            "/api/v1/auth/staff",
            "/api/v1/auth/invitations",
            "/api/v1/tenants",
            "/api/v1/dev/",
            "/api/v1/webhooks/stripe",
            "/api/v1/webhooks/stock",
            "/metrics");
    /** A provider names the tenant openly; its signature is checked with that tenant's secret. */
    private static final String WEBHOOKS = "/api/v1/webhooks/";

    private final Tokens tokens;
    private final SignIns signIns;
    private final AccessKeys keys;
    private final Tenants tenants;
    private final GateProperties properties;

    Arrivals(Tokens tokens, SignIns signIns, AccessKeys keys, Tenants tenants, GateProperties properties) {
        this.tokens = tokens;
        this.signIns = signIns;
        this.keys = keys;
        this.tenants = tenants;
        this.properties = properties;
    }

    /** @throws ProblemException when the credentials are not good, or name no tenant where one is needed */
    Arrival of(Credentials credentials) {
        if (credentials.bearer() != null) {
            return staff(credentials.bearer(), credentials);
        }
        if (credentials.serverKey() != null) {
            return server(credentials.serverKey(), credentials);
        }
        return visitor(credentials);
    }

    private Arrival staff(String token, Credentials credentials) {
        Tokens.Bearer bearer = tokens.read(token).orElseThrow(() -> unknown("the token is not valid, or has expired"));
        StaffMember member = signIns.member(bearer.signIn())
                .filter(found -> found.id().equals(bearer.staff()))
                .orElseThrow(() -> unknown("this sign-in is over: sign in again"));
        UUID own = member.tenant();
        Tenant tenant = own == null ? named(credentials) : own(own, credentials, "the token's tenant is gone");
        Caller.Staff staff = new Caller.Staff(member.id(), member.email(), member.role(), own == null, bearer.signIn());
        return new Arrival(staff, tenant, List.of());
    }

    private Arrival server(String secret, Credentials credentials) {
        AccessKey key =
                keys.find(secret, KeyKind.SERVER).orElseThrow(() -> unknown("the key is not known, or has expired"));
        Tenant tenant = own(key.tenant(), credentials, "the key's tenant is gone");
        return new Arrival(
                new Caller.ServerKey(key.id(), key.name(), Objects.requireNonNull(key.role())), tenant, List.of());
    }

    private Arrival visitor(Credentials credentials) {
        String key = credentials.widgetKey();
        if (key == null) {
            Tenant tenant = credentials.path().startsWith(WEBHOOKS) ? named(credentials) : defaultTenant(credentials);
            return new Arrival(
                    new Caller.Visitor(),
                    tenant,
                    tenant == null ? List.of() : tenant.settings().allowedOrigins());
        }
        return tenants.findByWidgetKey(key)
                .map(tenant -> new Arrival(
                        new Caller.Visitor(), tenant, tenant.settings().allowedOrigins()))
                .orElseGet(() -> widget(key));
    }

    private Arrival widget(String secret) {
        AccessKey key = keys.find(secret, KeyKind.WIDGET)
                .orElseThrow(() -> unknown("the widget key is not known, or has expired"));
        Tenant tenant = tenants.find(TenantId.of(key.tenant())).orElseThrow(() -> unknown("the key's tenant is gone"));
        List<String> origins = key.origins().isEmpty() ? tenant.settings().allowedOrigins() : key.origins();
        return new Arrival(new Caller.Visitor(), tenant, origins);
    }

    /** The caller's own tenant; naming another one is refused. */
    private Tenant own(UUID id, Credentials credentials, String otherwise) {
        Tenant tenant = tenants.find(TenantId.of(id)).orElseThrow(() -> unknown(otherwise));
        String named = credentials.tenantSlug();
        if (named != null && !named.equals(tenant.slug())) {
            throw new ProblemException(ErrorCode.FORBIDDEN, "you do not work for the tenant '" + named + "'");
        }
        return tenant;
    }

    private @Nullable Tenant named(Credentials credentials) {
        String slug = credentials.tenantSlug();
        if (slug != null) {
            return tenants.findBySlug(slug).orElseThrow(() -> ProblemException.notFound("tenant '" + slug + "'"));
        }
        return defaultTenant(credentials);
    }

    private @Nullable Tenant defaultTenant(Credentials credentials) {
        Tenant tenant = properties.defaultTenant().isBlank()
                ? null
                : tenants.findBySlug(properties.defaultTenant()).orElse(null);
        if (tenant == null && WITHOUT_TENANT.stream().noneMatch(credentials.path()::startsWith)) {
            if (credentials.bearer() != null) {
                throw new ProblemException(ErrorCode.INVALID, "name the tenant with X-Parley-Tenant");
            }
            throw unknown("a key is needed: X-Parley-Key for a widget, X-API-Key for a server");
        }
        return tenant;
    }

    private static ProblemException unknown(String detail) {
        return new ProblemException(ErrorCode.UNAUTHENTICATED, detail);
    }
}
