/** Who is calling: visitors, staff and servers, what each may do, and for which tenant they act. */
@ApplicationModule(allowedDependencies = {"shared", "tenancy"})
@NullMarked
package dev.parley.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
