/** Invoices for machines by EN 16931, in its two syntaxes: CII and UBL. */
@NullMarked
package dev.parley.commerce.invoice.xml;

import org.jspecify.annotations.NullMarked;
