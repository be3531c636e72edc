package dev.parley.commerce.invoice.pdf;

import dev.parley.commerce.OrderLine;
import dev.parley.commerce.invoice.Invoice;
import dev.parley.commerce.invoice.InvoiceWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The lines of an order; the heading is repeated on every page. */
final class LineTable {

    private static final double PADDING = 6;
    private static final double NAME = Sheet.LEFT + 26;
    private static final double QUANTITY = Sheet.LEFT + 286;
    private static final double PRICE = Sheet.LEFT + 368;
    private static final double RATE = Sheet.LEFT + 412;
    private static final double AMOUNT = Sheet.RIGHT - PADDING;
    private static final double GAP = 10;
    private static final double NAME_WIDTH = 178;

    private final Sheet sheet;
    private final Invoice invoice;
    private final InvoiceWords words;

    LineTable(Sheet sheet, Invoice invoice, InvoiceWords words) {
        this.sheet = sheet;
        this.invoice = invoice;
        this.words = words;
    }

    void draw() throws IOException {
        heading();
        for (OrderLine line : invoice.lines()) {
            row(line);
        }
    }

    private void heading() throws IOException {
        List<String> names =
                List.of(words.say("quantity"), words.say("unit_price"), words.say("rate"), words.say("amount"));
        double[] ends = {QUANTITY, PRICE, RATE, AMOUNT};
        sheet.page().box(Sheet.LEFT, sheet.y(), Sheet.RIGHT - Sheet.LEFT, 20, Ink.PALE);
        double base = sheet.y() + 13;
        sheet.text(sheet.page(), words.say("item"), NAME, base, Type.LABEL);
        for (int i = 0; i < ends.length; i++) {
            if (i != 2 || invoice.isTaxed()) {
                sheet.textBefore(sheet.page(), names.get(i), ends[i], base, Type.LABEL);
            }
        }
        sheet.down(20);
    }

    private void row(OrderLine line) throws IOException {
        List<String> name = new ArrayList<>(sheet.lines(line.name(), Type.BODY, NAME_WIDTH));
        List<String> sku = sheet.lines(line.sku(), Type.SMALL, NAME_WIDTH);
        List<String> quantity = sheet.lines(
                words.quantity(line.quantity(), line.unit()), Type.BODY, QUANTITY - NAME - NAME_WIDTH - GAP);
        double height = PADDING * 2
                + Math.max(
                        name.size() * Type.BODY.leading() + sku.size() * Type.SMALL.leading(),
                        quantity.size() * Type.BODY.leading());
        if (!sheet.holds(height)) {
            sheet.nextPage();
            heading();
        }
        double base = sheet.y() + PADDING + Type.BODY.size();
        Canvas page = sheet.page();
        sheet.textBefore(page, String.valueOf(line.line()), NAME - GAP, base, Type.SMALL);
        sheet.textBefore(page, words.amount(line.unitPrice()), PRICE, base, Type.BODY);
        if (invoice.isTaxed()) {
            sheet.textBefore(page, words.percent(line.taxRate()), RATE, base, Type.BODY);
        }
        sheet.textBefore(page, words.amount(line.total()), AMOUNT, base, Type.STRONG);
        for (int i = 0; i < quantity.size(); i++) {
            sheet.textBefore(page, quantity.get(i), QUANTITY, base + i * Type.BODY.leading(), Type.BODY);
        }
        double down = base;
        for (String part : name) {
            sheet.text(page, part, NAME, down, Type.BODY);
            down += Type.BODY.leading();
        }
        for (String part : sku) {
            sheet.text(page, part, NAME, down - 1, Type.SMALL);
            down += Type.SMALL.leading();
        }
        sheet.down(height);
        page.rule(Sheet.LEFT, sheet.y(), Sheet.RIGHT - Sheet.LEFT, 0.5, Ink.RULE);
    }
}
