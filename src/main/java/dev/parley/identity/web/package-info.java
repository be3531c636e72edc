/** Sign-in, staff and keys over HTTP. */
@NullMarked
package dev.parley.identity.web;

import org.jspecify.annotations.NullMarked;
