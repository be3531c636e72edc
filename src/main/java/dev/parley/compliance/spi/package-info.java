/** What a module implements that holds personal data. */
@NamedInterface("spi")
@NullMarked
package dev.parley.compliance.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
