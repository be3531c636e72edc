package dev.parley.knowledge.source;

import java.io.IOException;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads no page that unpacks to more, or holds more letters, than anybody could read: all of them are kept until it ends. */
final class BoundedStripper extends PDFTextStripper {

    private static final int MOST_LETTERS = 200_000;
    private static final long MOST_BYTES = 50L * 1024 * 1024;

    private int letters;
    private long bytes;

    @Override
    public void processPage(PDPage page) throws IOException {
        letters = 0;
        bytes = 0;
        if (page.hasContents()) {
            unpack(page);
        }
        super.processPage(page);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        unpack(form);
        super.showForm(form);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        letters++;
        if (letters > MOST_LETTERS) {
            throw new UnreadableSourceException("a page has more than " + MOST_LETTERS + " letters");
        }
        super.processTextPosition(letter);
    }

    private void unpack(PDContentStream stream) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        // As it is parsed: piece by piece and never whole.
        try (RandomAccessRead content = stream.getContentsForStreamParsing()) {
            for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > MOST_BYTES) {
                    throw new UnreadableSourceException("the file unpacks to far more than its size and is refused");
                }
            }
        }
    }
}
