/** The settings of the installation: what is in force, where it came from, and changing it while running. */
@NullMarked
package dev.parley.tenancy.installation;

import org.jspecify.annotations.NullMarked;
