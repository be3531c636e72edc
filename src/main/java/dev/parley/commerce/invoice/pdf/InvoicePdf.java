package dev.parley.commerce.invoice.pdf;

import dev.parley.commerce.invoice.Invoice;
import dev.parley.commerce.invoice.InvoiceWords;
import dev.parley.commerce.invoice.Party;
import dev.parley.shared.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws an invoice as PDF/A-3. Texts are drawn letter by letter as they are: nothing in them is read as markup, and
 * nothing is fetched. Thread-safe.
 */
@Component
public class InvoicePdf {

    private final Wording wording;

    InvoicePdf(Wording wording) {
        this.wording = wording;
    }

    /** @param xml the same invoice for machines (Factur-X), or null where it cannot be made */
    public byte[] draw(Invoice invoice, byte @Nullable [] xml, Instant now) {
        InvoiceWords words = new InvoiceWords(wording, invoice.language(), invoice.region());
        try (PDDocument document = new PDDocument()) {
            Sheet sheet = new Sheet(document);
            new Letterhead(sheet, invoice, words).draw();
            new LineTable(sheet, invoice, words).draw();
            new Totals(sheet, invoice, words).draw();
            footers(sheet, invoice, words);
            sheet.finish();
            new Archive(document, now).describe(invoice, words.say(title(invoice)), xml);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String title(Invoice invoice) {
        return invoice.isCreditNote() ? "title.credit" : "title";
    }

    private static void footers(Sheet sheet, Invoice invoice, InvoiceWords words) throws IOException {
        List<Canvas> pages = sheet.pages();
        double top = Canvas.HEIGHT - 52;
        double base = top + 14;
        for (int i = 0; i < pages.size(); i++) {
            Canvas page = pages.get(i);
            page.rule(Sheet.LEFT, top, Sheet.RIGHT - Sheet.LEFT, 0.5, Ink.RULE);
            String first =
                    sheet.lines(imprint(invoice.seller()), Type.SMALL, 370).getFirst();
            sheet.text(page, first, Sheet.LEFT, base, Type.SMALL);
            String count =
                    words.say("page", Map.of("page", String.valueOf(i + 1), "pages", String.valueOf(pages.size())));
            sheet.textBefore(page, invoice.number() + "  ·  " + count, Sheet.RIGHT, base, Type.SMALL);
        }
    }

    private static String imprint(Party seller) {
        return Stream.of(seller.name(), seller.taxId(), seller.email(), seller.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("  ·  "));
    }
}
