package dev.parley.nlu.entity.text;

/** What stands between a word and the one before it. */
public enum Gap {
    NONE,
    SPACE,
    HYPHEN,
    APOSTROPHE,
    SLASH,
    DOT,
    COLON,
    /** Brackets, quotes, signs. */
    SIGN,
    COMMA,
    /** The end of a sentence or line. */
    STOP;

    /** Whether a phrase may run across it. */
    public boolean joins() {
        return this == NONE || this == SPACE || this == HYPHEN || this == APOSTROPHE;
    }

    /** Whether a clause ends at it. */
    public boolean breaks() {
        return this == COMMA || this == STOP;
    }

    static Gap of(CharSequence text, int from, int to) {
        if (from == to) {
            return NONE;
        }
        Gap strongest = SPACE;
        for (int i = from; i < to; i++) {
            Gap kind = kind(text, i, from, to);
            if (kind.compareTo(strongest) > 0) {
                strongest = kind;
            }
        }
        return strongest;
    }

    private static Gap kind(CharSequence text, int index, int from, int to) {
        char c = text.charAt(index);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return c == '\n' || c == '\r' ? STOP : SPACE;
        }
        return switch (c) {
            case '-', '\u2010', '\u2011', '\u2013' -> HYPHEN;
            case '\'', '\u2019', '`' -> APOSTROPHE;
            case '/' -> SLASH;
            case ':' -> to - from == 1 ? COLON : COMMA;
            case '.' -> to - from == 1 ? DOT : STOP;
            case ',', '\u2014' -> COMMA;
            case ';', '!', '?', '\u0964', '\u00bf', '\u00a1', '\u2026' -> STOP;
            default -> SIGN;
        };
    }
}
