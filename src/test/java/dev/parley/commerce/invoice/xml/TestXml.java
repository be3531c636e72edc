package dev.parley.commerce.invoice.xml;

import dev.parley.shared.Wording;

/** Makes the writing for tests of other packages. */
public final class TestXml {

    private TestXml() {}

    public static InvoiceXml xml(Wording wording) {
        return new InvoiceXml(wording);
    }
}
