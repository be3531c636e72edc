/** Commerce over HTTP. */
@NullMarked
package dev.parley.commerce.web;

import org.jspecify.annotations.NullMarked;
