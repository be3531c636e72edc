/** Settings of the installation that can change while the program runs. */
@NullMarked
package dev.parley.shared.setting;

import org.jspecify.annotations.NullMarked;
