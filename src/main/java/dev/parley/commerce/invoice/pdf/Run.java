package dev.parley.commerce.invoice.pdf;

import java.util.List;

/**
 * Text of one script, laid out.
 *
 * @param width in thousandths of the font size
 */
record Run(Face face, String text, List<Glyph> glyphs, double width) {

    Run {
        glyphs = List.copyOf(glyphs);
    }
}
