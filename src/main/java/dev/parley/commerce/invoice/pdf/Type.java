package dev.parley.commerce.invoice.pdf;

/**
 * How text looks.
 *
 * @param size in points
 */
record Type(double size, boolean bold, Ink ink) {

    static final Type BODY = new Type(9, false, Ink.TEXT);
    static final Type STRONG = new Type(9, true, Ink.TEXT);
    static final Type SMALL = new Type(7.5, false, Ink.SOFT);
    static final Type LABEL = new Type(7.5, true, Ink.SOFT);
    static final Type NAME = new Type(14, true, Ink.TEXT);
    static final Type TITLE = new Type(24, false, Ink.ACCENT);
    static final Type TOTAL = new Type(11.5, true, Ink.ACCENT);

    /** From one base line to the next. */
    double leading() {
        return size * 1.42;
    }
}
