/** Draws invoices as PDF/A-3, glyph by glyph: no markup is read and nothing is fetched. */
@NullMarked
package dev.parley.commerce.invoice.pdf;

import org.jspecify.annotations.NullMarked;
