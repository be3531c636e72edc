package dev.parley.commerce.invoice.pdf;

import dev.parley.shared.Wording;

/** Makes the drawing for tests of other packages. */
public final class TestPdfs {

    private TestPdfs() {}

    public static InvoicePdf pdf(Wording wording) {
        return new InvoicePdf(wording);
    }
}
