package dev.parley.nlu.entity.span;

import dev.parley.nlu.entity.text.Digits;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text in lower case without accents, in which what was found stands as one sign each. Knows where all came from. */
final class Tape {

    private static final char NUKTA = '\u093c';

    private final StringBuilder signs;
    private int[] starts;
    private int[] ends;
    private @Nullable Span[] spans;

    private Tape(int capacity) {
        signs = new StringBuilder(capacity);
        starts = new int[capacity];
        ends = new int[capacity];
        spans = new Span[capacity];
    }

    static Tape of(String text) {
        String digits = Digits.ascii(text);
        Tape tape = new Tape(digits.length() * 2);
        for (int i = 0; i < digits.length(); i++) {
            for (char sign : folded(digits.charAt(i)).toCharArray()) {
                tape.add(sign, i, i + 1, null);
            }
            if (tape.signs.length() > 0) {
                tape.ends[tape.signs.length() - 1] = i + 1;
            }
        }
        return tape;
    }

    /** A grammar is written as texts are read. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        text.chars().forEach(sign -> folded.append(folded((char) sign)));
        return folded.toString();
    }

    private static String folded(char sign) {
        if (sign < 0x80) {
            return String.valueOf(Character.toLowerCase(sign));
        }
        if (sign == '\u2019') {
            return "'";
        }
        if (sign == '\u2013' || sign == '\u2014' || sign == '\u2212') {
            return "-";
        }
        String apart = Normalizer.normalize(String.valueOf(Character.toLowerCase(sign)), Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        for (char part : apart.toCharArray()) {
            if (part != NUKTA && (part < 0x300 || part > 0x36f)) {
                kept.append(part);
            }
        }
        return kept.toString();
    }

    CharSequence signs() {
        return signs;
    }

    /** Whether a word, a number or a sign begins here. */
    boolean begins(int at) {
        return !Character.isWhitespace(signs.charAt(at))
                && (at == 0
                        || kindOf(signs.charAt(at - 1)) == 0
                        || kindOf(signs.charAt(at - 1)) != kindOf(signs.charAt(at)));
    }

    private static int kindOf(char sign) {
        return Character.isDigit(sign) ? 1 : Character.isLetter(sign) || isMark(sign) ? 2 : 0;
    }

    private static boolean isMark(char sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** A copy in which the given parts have become signs. */
    Tape with(List<Finding> findings) {
        Tape next = new Tape(signs.length());
        int at = 0;
        for (Finding found : findings) {
            copy(next, at, found.from());
            Span span = new Span(
                    found.rule().kind(), starts[found.from()], ends[found.to() - 1], parts(found.from(), found.to()));
            next.add(found.rule().sign(), span.start(), span.end(), span);
            at = found.to();
        }
        copy(next, at, signs.length());
        return next;
    }

    /** A part of the tape that a rule found. */
    record Finding(Grammar.Rule rule, int from, int to) {}

    List<Span> spans() {
        return parts(0, signs.length());
    }

    private List<Span> parts(int from, int to) {
        List<Span> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Span span = spans[i];
            if (span != null) {
                parts.add(span);
            }
        }
        return parts;
    }

    private void copy(Tape next, int from, int to) {
        for (int i = from; i < to; i++) {
            next.add(signs.charAt(i), starts[i], ends[i], spans[i]);
        }
    }

    private void add(char sign, int start, int end, @Nullable Span span) {
        int at = signs.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, 2 * at + 8);
            ends = Arrays.copyOf(ends, 2 * at + 8);
            spans = Arrays.copyOf(spans, 2 * at + 8);
        }
        signs.append(sign);
        starts[at] = start;
        ends[at] = end;
        spans[at] = span;
    }
}
