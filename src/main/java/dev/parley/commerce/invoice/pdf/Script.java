package dev.parley.commerce.invoice.pdf;

/** Letters that one font draws. */
enum Script {
    LATIN("NotoSans"),
    DEVANAGARI("NotoSansDevanagari"),
    GUJARATI("NotoSansGujarati");

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int DANDA = 0x964;
    private static final int DOUBLE_DANDA = 0x965;

    private final String font;

    Script(String font) {
        this.font = font;
    }

    String font() {
        return font;
    }

    /** Whether glyphs are joined, stacked and moved by their neighbours. */
    boolean isShaped() {
        return this != LATIN;
    }

    /** The script that a character continues or begins. */
    static Script of(int point, Script before) {
        if (point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER) {
            return before;
        }
        if ((point == DANDA || point == DOUBLE_DANDA) && before.isShaped()) {
            return before;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case DEVANAGARI -> DEVANAGARI;
            case GUJARATI -> GUJARATI;
            default -> point == DANDA || point == DOUBLE_DANDA ? DEVANAGARI : LATIN;
        };
    }
}
