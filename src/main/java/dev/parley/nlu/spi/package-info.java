/** What other modules bring to understanding. */
@NamedInterface("spi")
@NullMarked
package dev.parley.nlu.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
