package dev.parley.knowledge.source;

import dev.parley.knowledge.ingest.NewDocument;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Component;

/** The text of a PDF. */
@Component
class PdfSource implements Source {

    private static final int MOST_PAGES = 2_000;
    private static final Pattern HYPHENATED = Pattern.compile("(\\p{L})-\\n(\\p{Ll})");
    /** A line that goes on in the next: no sentence end, and the next begins like the middle of a sentence. */
    private static final Pattern BROKEN_LINE = Pattern.compile("(?<![.!?:।\\n])\\n(?=[\\p{Ll}\\p{Lo}\\p{Nd}(\"'$€£₹])");

    @Override
    public Set<String> extensions() {
        return Set.of("pdf");
    }

    @Override
    public List<NewDocument> read(SourceFile file) throws IOException {
        PdfStreams.check(file.bytes());
        try (PDDocument pdf = Loader.loadPDF(file.bytes(), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableSourceException("the document has more than " + MOST_PAGES + " pages");
            }
            String title = pdf.getDocumentInformation() == null
                    ? null
                    : pdf.getDocumentInformation().getTitle();
            Bounded text = new Bounded();
            PDFTextStripper stripper = new BoundedStripper();
            stripper.setSortByPosition(true);
            stripper.setParagraphEnd("\n");
            stripper.writeText(pdf, text);
            return List.of(Texts.document(file, title == null ? "" : title, joined(text.toString())));
        } catch (InvalidPasswordException encrypted) {
            throw new UnreadableSourceException("the document is encrypted; save it without a password", encrypted);
        }
    }

    private static String joined(String text) {
        String tidy = Texts.tidy(text);
        String whole = HYPHENATED.matcher(tidy).replaceAll("$1$2");
        return BROKEN_LINE.matcher(whole).replaceAll(" ");
    }

    /** Stops a document whose text grows beyond what is taken. */
    private static final class Bounded extends Writer {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] buffer, int offset, int length) {
            if (text.length() + length > Sources.MOST_CHARACTERS) {
                throw new UnreadableSourceException("the text is longer than 4 million characters");
            }
            text.append(buffer, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
