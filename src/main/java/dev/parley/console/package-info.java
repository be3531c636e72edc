/** The web pages of staff: they stand on the HTTP interface alone, so nothing here knows another module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.parley.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
