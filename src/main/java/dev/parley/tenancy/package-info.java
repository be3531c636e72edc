/**
 * Who the business is: tenants, their profile and settings, and the wall between them. Whoever touches the database does
 * it inside a transaction while a {@link dev.parley.tenancy.TenantContext} is bound; without one, no row is visible.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package dev.parley.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
