@NullMarked
package dev.parley.commerce.search;

import org.jspecify.annotations.NullMarked;
