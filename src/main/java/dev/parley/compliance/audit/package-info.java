/** The audit log: what was done to personal data, settings, keys and money, appended and chained. */
@NullMarked
package dev.parley.compliance.audit;

import org.jspecify.annotations.NullMarked;
