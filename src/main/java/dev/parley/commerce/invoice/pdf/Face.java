package dev.parley.commerce.invoice.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/** A font of one document: lays out text of its script and is embedded with the glyphs that were used. */
final class Face {

    private static final Logger LOG = LoggerFactory.getLogger(Face.class);
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final String UNKNOWN = "?";

    private final Script script;
    private final String name;
    private final TrueTypeFont file;
    private final CmapLookup letters;
    private final PDType0Font font;
    private final @Nullable Font shaper;
    private final Set<Integer> used = new HashSet<>();

    private Face(PDDocument document, Script script, String name, byte[] bytes) throws IOException {
        this.script = script;
        this.name = name;
        this.file = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        this.letters = file.getUnicodeCmapLookup();
        this.font = PDType0Font.load(document, file, true);
        this.shaper = script.isShaped() ? shaper(bytes) : null;
    }

    /** @param name under which the pages know it */
    static Face load(PDDocument document, Script script, boolean bold, String name) throws IOException {
        String path = "fonts/" + script.font() + (bold ? "-Bold.ttf" : "-Regular.ttf");
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return new Face(document, script, name, in.readAllBytes());
        }
    }

    String name() {
        return name;
    }

    PDType0Font font() {
        return font;
    }

    /** Whether each glyph has a place of its own. */
    boolean isShaped() {
        return shaper != null;
    }

    /** Embeds what was used. */
    void finish() throws IOException {
        font.addGlyphsToSubset(used);
        font.subset();
    }

    Run run(String text) throws IOException {
        Run run = shaper == null ? plain(text) : shaped(shaper, text);
        run.glyphs().forEach(glyph -> used.add(glyph.id()));
        return run;
    }

    private Run plain(String text) throws IOException {
        List<Glyph> glyphs = new ArrayList<>();
        double x = 0;
        for (int point : text.codePoints().toArray()) {
            int id = glyph(point);
            glyphs.add(new Glyph(id, x, 0));
            x += file.getAdvanceWidth(id) * 1000.0 / file.getUnitsPerEm();
        }
        return new Run(this, text, glyphs, x);
    }

    private int glyph(int point) {
        int id = letters.getGlyphId(point);
        if (id == 0) {
            id = letters.getGlyphId(Character.isSpaceChar(point) ? ' ' : UNKNOWN.codePointAt(0));
        }
        return id;
    }

    private Run shaped(Font with, String text) throws IOException {
        char[] characters = text.toCharArray();
        GlyphVector laidOut =
                with.layoutGlyphVector(EXACT, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < laidOut.getNumGlyphs(); i++) {
            int id = laidOut.getGlyphCode(i);
            // Where a character was swallowed by its neighbour, Java leaves a glyph beyond the font.
            if (id != 0 && id < file.getNumberOfGlyphs()) {
                Point2D at = laidOut.getGlyphPosition(i);
                glyphs.add(new Glyph(id, at.getX(), -at.getY()));
            }
        }
        return new Run(
                this,
                text,
                glyphs,
                laidOut.getGlyphPosition(laidOut.getNumGlyphs()).getX());
    }

    /** Null where the machine cannot lay out; letters then stand one by one. */
    private @Nullable Font shaper(byte[] bytes) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes))
                    .deriveFont(1000f);
        } catch (FontFormatException | IOException | RuntimeException | LinkageError | InternalError missing) {
            LOG.warn("Java cannot lay out {} here, letters are not joined: {}", script, missing.toString());
            return null;
        }
    }
}
