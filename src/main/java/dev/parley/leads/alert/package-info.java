/** The e-mail that tells sales about a qualified lead. */
@NullMarked
package dev.parley.leads.alert;

import org.jspecify.annotations.NullMarked;
