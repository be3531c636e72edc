package dev.parley.commerce.cart.speech;

import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The text of a message, and what its layout tells. Offsets are UTF-16 units. */
final class Written {

    private static final Pattern NUMBERING = Pattern.compile("(?m)^\\s{0,40}\\d{1,2}[.)]\\s");

    private final String text;
    private final String digits;
    private final int length;
    private final BitSet numbering = new BitSet();

    Written(String text) {
        this.text = text;
        digits = Folding.asciiDigits(text);
        length = text.stripTrailing().length();
        List<MatchResult> numbered = NUMBERING.matcher(digits).results().toList();
        if (numbered.size() > 1) {
            numbered.forEach(number -> numbering.set(number.start(), number.end()));
        }
    }

    /** The text with the digits of every script as ASCII ones. */
    String digits() {
        return digits;
    }

    String part(int start, int end) {
        return text.substring(start, end);
    }

    char at(int place) {
        return text.charAt(place);
    }

    /** Whether nothing but blanks is written from there on. */
    boolean endsAt(int place) {
        return place >= length;
    }

    /** Whether the numbers in front of the lines of a list, which count nothing, reach into the stretch. */
    boolean isNumbering(int start, int end) {
        int first = numbering.nextSetBit(start);
        return first >= 0 && first < end;
    }

    /** Where the blanks before the place begin. */
    int blankBefore(int place) {
        int start = place;
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** The word that blanks part from the place; empty when there is none. */
    String wordBefore(int place) {
        int end = blankBefore(place);
        int start = end;
        while (start > 0 && isOfWord(text.codePointBefore(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        return end == place ? "" : text.substring(start, end);
    }

    private static boolean isOfWord(int character) {
        return Character.isLetter(character)
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }
}
