/** Consent, opt-out, and what they let out. */
@NullMarked
package dev.parley.compliance.consent;

import org.jspecify.annotations.NullMarked;
