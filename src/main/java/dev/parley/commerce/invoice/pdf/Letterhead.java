package dev.parley.commerce.invoice.pdf;

import dev.parley.commerce.invoice.Invoice;
import dev.parley.commerce.invoice.InvoiceWords;
import dev.parley.commerce.invoice.Party;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The upper part of the first page: who sells to whom, and what the document is called. */
final class Letterhead {

    private static final double HALF = 250;
    private static final double FACTS = Sheet.LEFT + 286;
    private static final double FACTS_WIDTH = Sheet.RIGHT - FACTS;
    private static final double FACT_LABEL = 92;

    private final Sheet sheet;
    private final Invoice invoice;
    private final InvoiceWords words;

    Letterhead(Sheet sheet, Invoice invoice, InvoiceWords words) {
        this.sheet = sheet;
        this.invoice = invoice;
        this.words = words;
    }

    void draw() throws IOException {
        sheet.page().box(0, 0, Canvas.WIDTH, 7, Ink.ACCENT);
        seller();
        double left = sheet.y();
        sheet.moveTo(Sheet.TOP);
        sheet.textBefore(
                sheet.page(),
                words.say(invoice.isCreditNote() ? "title.credit" : "title"),
                Sheet.RIGHT,
                Sheet.TOP,
                Type.TITLE);
        double top = Math.max(left, Sheet.TOP + Type.TITLE.leading()) + 26;
        sheet.moveTo(top);
        buyer();
        double end = sheet.y();
        sheet.moveTo(top);
        facts();
        sheet.moveTo(Math.max(end, sheet.y()) + 26);
    }

    private void seller() throws IOException {
        sheet.moveTo(Sheet.TOP - Type.NAME.leading());
        sheet.paragraph(invoice.seller().name(), Sheet.LEFT, HALF, Type.NAME);
        sheet.down(2);
        details(invoice.seller(), Type.SMALL);
    }

    private void buyer() throws IOException {
        sheet.paragraph(words.say("buyer"), Sheet.LEFT, HALF, Type.LABEL);
        sheet.down(2);
        sheet.paragraph(invoice.buyer().name(), Sheet.LEFT, HALF, Type.STRONG);
        if (invoice.buyer().person() != null) {
            sheet.paragraph(invoice.buyer().person(), Sheet.LEFT, HALF, Type.BODY);
        }
        details(invoice.buyer(), Type.BODY);
    }

    private void details(Party party, Type type) throws IOException {
        if (party.address() != null) {
            sheet.paragraph(party.address(), Sheet.LEFT, HALF, type);
        }
        if (party.taxId() != null) {
            sheet.paragraph(words.say("tax_id", Map.of("id", party.taxId())), Sheet.LEFT, HALF, type);
        }
        if (party.email() != null) {
            sheet.paragraph(party.email(), Sheet.LEFT, HALF, Type.SMALL);
        }
    }

    private void facts() throws IOException {
        for (Map.Entry<String, String> fact : factTexts().entrySet()) {
            double top = sheet.y();
            sheet.paragraph(fact.getKey(), FACTS, FACT_LABEL - 6, Type.SMALL);
            double end = sheet.y();
            sheet.moveTo(top - 1);
            sheet.paragraph(fact.getValue(), FACTS + FACT_LABEL, FACTS_WIDTH - FACT_LABEL, Type.BODY);
            sheet.moveTo(Math.max(end, sheet.y()) + 4);
        }
    }

    private Map<String, String> factTexts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(words.say(invoice.isCreditNote() ? "number.credit" : "number"), invoice.number());
        facts.put(words.say("date"), words.date(invoice.issuedOn()));
        if (invoice.corrects() != null) {
            facts.put(
                    words.say("corrects"),
                    words.say(
                            "corrects.text",
                            Map.of(
                                    "number",
                                    invoice.corrects().number(),
                                    "date",
                                    words.date(invoice.corrects().issuedOn()))));
        } else {
            facts.put(words.say("due"), words.date(invoice.dueOn()));
        }
        facts.put(words.say("order"), invoice.orderNumber());
        if (invoice.purchaseOrder() != null) {
            facts.put(words.say("purchase_order"), invoice.purchaseOrder());
        }
        return facts;
    }
}
