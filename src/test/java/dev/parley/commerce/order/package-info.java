@NullMarked
package dev.parley.commerce.order;

import org.jspecify.annotations.NullMarked;
