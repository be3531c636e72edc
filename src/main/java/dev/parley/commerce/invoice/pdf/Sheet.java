package dev.parley.commerce.invoice.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The pages of a document and how far down the last one is filled. */
final class Sheet {

    static final double LEFT = 51;
    static final double RIGHT = Canvas.WIDTH - LEFT;
    static final double TOP = 62;
    static final double BOTTOM = Canvas.HEIGHT - 74;

    private final PDDocument document;
    private final Faces faces;
    private final List<Canvas> pages = new ArrayList<>();
    private double y = TOP;

    Sheet(PDDocument document) {
        this.document = document;
        this.faces = new Faces(document);
        pages.add(new Canvas());
    }

    double y() {
        return y;
    }

    void moveTo(double y) {
        this.y = y;
    }

    void down(double points) {
        y += points;
    }

    Canvas page() {
        return pages.getLast();
    }

    List<Canvas> pages() {
        return List.copyOf(pages);
    }

    boolean holds(double height) {
        return y + height <= BOTTOM;
    }

    void nextPage() {
        pages.add(new Canvas());
        y = TOP;
    }

    /** One line of text whose base line is at y. */
    void text(Canvas page, String text, double x, double y, Type type) throws IOException {
        page.text(x, y, type, faces.runs(text, type.bold()));
    }

    /** One line of text that ends at x. */
    void textBefore(Canvas page, String text, double x, double y, Type type) throws IOException {
        text(page, text, x - faces.width(text, type.size(), type.bold()), y, type);
    }

    List<String> lines(String text, Type type, double width) throws IOException {
        return Lines.of(faces, text, type, width);
    }

    /** Wrapped text from where the page is filled; fills it further. */
    void paragraph(String text, double x, double width, Type type) throws IOException {
        for (String line : lines(text, type, width)) {
            y += type.leading();
            text(page(), line, x, y, type);
        }
    }

    void finish() throws IOException {
        for (Canvas page : pages) {
            page.write(document, faces.loaded());
        }
        for (Face face : faces.loaded()) {
            face.finish();
        }
    }
}
