/** Where products, prices and stock come from by themselves: a list that is read again and again, and the ERP's word. */
@NullMarked
package dev.parley.commerce.feed;

import org.jspecify.annotations.NullMarked;
