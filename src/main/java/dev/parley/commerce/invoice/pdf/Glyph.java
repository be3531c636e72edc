package dev.parley.commerce.invoice.pdf;

/**
 * One drawn shape of a font, in thousandths of the font size.
 *
 * @param id within the font
 * @param x from the beginning of its run
 * @param y above the base line
 */
record Glyph(int id, double x, double y) {}
