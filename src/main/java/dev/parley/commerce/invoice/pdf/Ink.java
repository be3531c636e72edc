package dev.parley.commerce.invoice.pdf;

/** The colours of an invoice, each a PDF operand of red, green and blue. */
enum Ink {
    TEXT("0.11 0.13 0.16"),
    SOFT("0.39 0.43 0.48"),
    ACCENT("0.06 0.36 0.40"),
    RULE("0.84 0.86 0.88"),
    PALE("0.95 0.96 0.97");

    private final String operands;

    Ink(String operands) {
        this.operands = operands;
    }

    String operands() {
        return operands;
    }
}
