/** Takes everything out of a database and puts it into another one, whichever kind of PostgreSQL either is. */
@NamedInterface("backup")
@NullMarked
package dev.parley.tenancy.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
