package dev.parley.tenancy;

import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The businesses of this installation. Look-ups see every tenant and are cached for a moment. */
public interface Tenants {

    Optional<Tenant> find(TenantId id);

    Optional<Tenant> findBySlug(String slug);

    /** By the publishable key of its widget, or one it had before and that still opens. */
    Optional<Tenant> findByWidgetKey(String key);

    /** Every tenant, in order of creation; for jobs that go round all of them. */
    List<Tenant> all();

    Page<Tenant> list(PageRequest page);

    /**
     * Creates a tenant.
     *
     * @param seed class-path folder with first data, or null
     * @throws dev.parley.shared.ProblemException (409) when the slug is taken, (400) for a bad slug, profile or currency
     */
    Tenant create(NewTenant tenant, @Nullable String seed);

    /**
     * Stores a changed tenant; {@link Tenant#version()} is the one it was read with.
     *
     * @return it with its new version
     * @throws dev.parley.shared.ProblemException (409) when somebody else changed it meanwhile
     */
    Tenant update(Tenant changed);

    /**
     * Stores a tenant with another value of a secret; the value before it counts on for the overlap, and so at most does
     * what was before that.
     *
     * @throws dev.parley.shared.ProblemException (409) when somebody else changed it meanwhile
     */
    Tenant rotate(Tenant changed, TenantSecret secret, Duration overlap);

    /**
     * Gives a tenant's widget a new key; the one before opens on for the overlap.
     *
     * @throws dev.parley.shared.ProblemException (404) when there is no such tenant
     */
    Tenant rotateWidgetKey(TenantId id, Duration overlap);

    /**
     * Deletes a tenant and all that it has.
     *
     * @throws dev.parley.shared.ProblemException (404) when there is none
     */
    void delete(TenantId id);
}
