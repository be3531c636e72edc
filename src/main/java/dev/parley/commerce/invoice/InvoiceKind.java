package dev.parley.commerce.invoice;

/** What an invoice document says: that somebody owes, or that they no longer do. */
public enum InvoiceKind {
    INVOICE("INV", "380"),
    CREDIT_NOTE("CN", "381");

    private final String series;
    private final String code;

    InvoiceKind(String series, String code) {
        this.series = series;
        this.code = code;
    }

    /** How its numbers begin. */
    String series() {
        return series;
    }

    /** Its UNTDID 1001 code. */
    public String code() {
        return code;
    }
}
