/** Invoices and credit notes: numbered with the order, kept for good, drawn and sent afterwards. */
@NullMarked
package dev.parley.commerce.invoice;

import org.jspecify.annotations.NullMarked;
