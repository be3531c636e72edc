package dev.parley.commerce.invoice.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** One page as it is drawn. Points from the upper left corner; y of text is its base line. */
final class Canvas {

    static final double WIDTH = PDRectangle.A4.getWidth();
    static final double HEIGHT = PDRectangle.A4.getHeight();

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder operators = new StringBuilder();

    void text(double x, double y, Type type, List<Run> runs) {
        double at = x;
        for (Run run : runs) {
            span(at, y, type, run);
            at += run.width() * type.size() / 1000;
        }
    }

    void box(double x, double y, double width, double height, Ink ink) {
        operators.append(ink.operands()).append(" rg ");
        numbers(x, HEIGHT - y - height, width, height);
        operators.append("re f\n");
    }

    void rule(double x, double y, double width, double thickness, Ink ink) {
        box(x, y, width, thickness, ink);
    }

    void write(PDDocument document, Iterable<Face> faces) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        PDResources resources = new PDResources();
        faces.forEach(face -> resources.put(COSName.getPDFName(face.name()), face.font()));
        page.setResources(resources);
        byte[] bytes = operators.toString().getBytes(StandardCharsets.US_ASCII);
        page.setContents(new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
        document.addPage(page);
    }

    /** The text itself goes along with shapes that stand for several letters, so that it can be searched and copied. */
    private void span(double x, double y, Type type, Run run) {
        operators
                .append("/Span <</ActualText <feff")
                .append(HEX.formatHex(run.text().getBytes(StandardCharsets.UTF_16BE)))
                .append(">>> BDC BT /")
                .append(run.face().name());
        numbers(type.size());
        operators.append("Tf ").append(type.ink().operands()).append(" rg\n");
        if (run.face().isShaped()) {
            run.glyphs().forEach(glyph -> {
                place(x + glyph.x() * type.size() / 1000, y - glyph.y() * type.size() / 1000);
                show(List.of(glyph));
            });
        } else {
            place(x, y);
            show(run.glyphs());
        }
        operators.append("ET EMC\n");
    }

    private void place(double x, double y) {
        operators.append("1 0 0 1");
        numbers(x, HEIGHT - y);
        operators.append("Tm ");
    }

    private void show(List<Glyph> glyphs) {
        operators.append('<');
        glyphs.forEach(glyph -> operators.append(HEX.toHexDigits((short) glyph.id())));
        operators.append("> Tj\n");
    }

    private void numbers(double... numbers) {
        for (double number : numbers) {
            operators.append(String.format(Locale.ROOT, " %.3f", number));
        }
        operators.append(' ');
    }
}
