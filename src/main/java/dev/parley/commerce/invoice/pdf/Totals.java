package dev.parley.commerce.invoice.pdf;

import dev.parley.commerce.invoice.Invoice;
import dev.parley.commerce.invoice.InvoiceWords;
import dev.parley.commerce.invoice.TaxGroup;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What it comes to, and how it is paid; kept together on one page. */
final class Totals {

    private static final double LABELS = Sheet.LEFT + 270;
    private static final double ROW = 17;
    private static final double NEEDED = 190;

    private final Sheet sheet;
    private final Invoice invoice;
    private final InvoiceWords words;

    Totals(Sheet sheet, Invoice invoice, InvoiceWords words) {
        this.sheet = sheet;
        this.invoice = invoice;
        this.words = words;
    }

    void draw() throws IOException {
        if (!sheet.holds(NEEDED + ROW * invoice.taxes().size())) {
            sheet.nextPage();
        }
        sheet.down(10);
        for (Map.Entry<String, String> row : rows().entrySet()) {
            row(row.getKey(), row.getValue(), Type.BODY);
        }
        sheet.down(7);
        sheet.page().rule(LABELS, sheet.y(), Sheet.RIGHT - LABELS, 1, Ink.ACCENT);
        sheet.down(4);
        row(words.say("total"), words.amount(invoice.total()), Type.TOTAL);
        sheet.down(26);
        payment();
    }

    private Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(words.say("subtotal"), words.amount(invoice.subtotal()));
        boolean several = invoice.taxes().size() > 1;
        for (TaxGroup group : invoice.taxes()) {
            String rate = words.percent(group.rate());
            String of = several ? " (" + words.amount(group.base()) + ")" : "";
            if (invoice.isTaxed()) {
                rows.put(words.say("tax", Map.of("rate", rate)) + of, words.amount(group.tax()));
            }
        }
        return rows;
    }

    private void row(String label, String value, Type type) throws IOException {
        sheet.down(ROW);
        sheet.text(sheet.page(), label, LABELS, sheet.y(), type);
        sheet.textBefore(sheet.page(), value, Sheet.RIGHT - 6, sheet.y(), type);
    }

    private void payment() throws IOException {
        double width = Sheet.RIGHT - Sheet.LEFT;
        if (!invoice.isTaxed()) {
            sheet.paragraph(words.say("untaxed") + ".", Sheet.LEFT, width, Type.SMALL);
            sheet.down(4);
        }
        String amount = words.amount(invoice.total());
        if (invoice.corrects() != null) {
            Map<String, String> credited =
                    Map.of("amount", amount, "number", invoice.corrects().number());
            sheet.paragraph(words.say("credited", credited), Sheet.LEFT, width, Type.STRONG);
            return;
        }
        Map<String, String> pay = Map.of("amount", amount, "date", words.date(invoice.dueOn()));
        sheet.paragraph(words.say("pay", pay), Sheet.LEFT, width, Type.STRONG);
        if (invoice.iban() != null) {
            sheet.paragraph("IBAN " + invoice.iban(), Sheet.LEFT, width, Type.BODY);
        }
        sheet.paragraph(words.say("pay.reference", Map.of("number", invoice.number())), Sheet.LEFT, width, Type.BODY);
    }
}
