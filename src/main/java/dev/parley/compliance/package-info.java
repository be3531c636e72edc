/**
 * What the law asks of a business: the audit log, consent and opt-out, retention, export and erasure of a person's data.
 * Modules that hold personal data implement {@code compliance :: spi}.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "identity"})
@NullMarked
package dev.parley.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
