/** Sign-ins of staff: how they begin, are kept alive, are told apart and end, and the second factor. */
@NullMarked
package dev.parley.identity.signin;

import org.jspecify.annotations.NullMarked;
