package dev.parley.knowledge.source;

import dev.parley.knowledge.ingest.NewDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.springframework.stereotype.Component;

/** A Word document: paragraphs in order, tables row by row. */
@Component
class DocxSource implements Source {

    private static final long MOST_UNPACKED = 100L * 1024 * 1024;

    DocxSource() {
        // An archive that unpacks to a hundred times its size, or to more than fits here, is a bomb.
        ZipSecureFile.setMinInflateRatio(0.01);
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
        ZipSecureFile.setMaxTextSize(Sources.MOST_CHARACTERS);
    }

    @Override
    public Set<String> extensions() {
        return Set.of("docx");
    }

    @Override
    public List<NewDocument> read(SourceFile file) throws IOException {
        if (FileMagic.valueOf(file.bytes()) == FileMagic.OLE2) {
            throw new UnreadableSourceException(
                    "the document is encrypted or in the old .doc format; save it as .docx without a password");
        }
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
            List<String> blocks = new ArrayList<>();
            word.getBodyElements().forEach(element -> add(element, blocks));
            String title = word.getProperties().getCoreProperties().getTitle();
            return List.of(Texts.document(file, title == null ? "" : title, String.join("\n\n", blocks)));
        } catch (RuntimeException | IOException refused) {
            if (isBomb(refused)) {
                throw new UnreadableSourceException(
                        "the file unpacks to far more than its size and is refused", refused);
            }
            throw refused;
        }
    }

    private static void add(IBodyElement element, List<String> blocks) {
        if (element instanceof XWPFParagraph paragraph) {
            blocks.add(paragraph.getText());
        } else if (element instanceof XWPFTable table) {
            blocks.addAll(
                    Tables.lines(table.getRows().stream().map(DocxSource::cells).toList(), false));
        }
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(XWPFTableCell::getText)
                .map(String::strip)
                .toList();
    }

    private static boolean isBomb(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Zip bomb")
                    || String.valueOf(cause.getMessage()).contains("MAX_")) {
                return true;
            }
        }
        return false;
    }
}
