/** Finds products by what customers call them or need them for: words, trade words of seven languages, sizes, needs. */
@NullMarked
package dev.parley.commerce.search;

import org.jspecify.annotations.NullMarked;
