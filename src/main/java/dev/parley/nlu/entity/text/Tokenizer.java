package dev.parley.nlu.entity.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a text into words: runs of letters with their marks, and numbers. */
final class Tokenizer {

    private static final Set<String> CONTRACTED = Set.of("m", "s", "t", "d", "ll", "re", "ve");
    private static final int LONGEST_CONTRACTION = 2;
    private static final Pattern APOSTROPHE = Pattern.compile("['’`]");

    private final String text;
    private final boolean spaceGroups;
    private final Stemming stemming;
    private final List<Word> words = new ArrayList<>();

    private Tokenizer(String text, boolean spaceGroups, Stemming stemming) {
        this.text = text;
        this.spaceGroups = spaceGroups;
        this.stemming = stemming;
    }

    /** @param text with ASCII digits */
    static List<Word> words(String text, boolean spaceGroups, Stemming stemming) {
        Tokenizer tokenizer = new Tokenizer(text, spaceGroups, stemming);
        tokenizer.run();
        return List.copyOf(tokenizer.words);
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (codePoint >= '0' && codePoint <= '9') {
                at = number(at);
            } else if (Character.isLetter(codePoint)) {
                at = word(at);
            } else {
                at += Character.charCount(codePoint);
            }
        }
    }

    private int number(int start) {
        int end = Digits.endOfNumber(text, start, spaceGroups);
        String digits = text.substring(start, end);
        BigDecimal value = Digits.value(digits);
        add(digits, List.of(digits), start, end, value == null ? BigDecimal.ZERO : value);
        return end;
    }

    private int word(int start) {
        int end = contraction(endOfLetters(start));
        String folded =
                Folding.fold(APOSTROPHE.matcher(text.substring(start, end)).replaceAll(""));
        words.add(new Word(folded, stemming.forms(folded), start, end, gapBefore(start), null));
        return end;
    }

    private void add(String folded, List<String> forms, int start, int end, BigDecimal value) {
        words.add(new Word(folded, forms, start, end, gapBefore(start), value));
    }

    private Gap gapBefore(int start) {
        return words.isEmpty() ? Gap.STOP : Gap.of(text, words.getLast().end(), start);
    }

    private int endOfLetters(int start) {
        int end = start;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            if (!Character.isLetter(codePoint) && !isMark(codePoint)) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || codePoint == 0x200c
                || codePoint == 0x200d;
    }

    /** English "don't" is one word; French "l'argus" is two. */
    private int contraction(int end) {
        if (end < text.length() && "'’`".indexOf(text.charAt(end)) >= 0) {
            int tail = endOfLetters(end + 1);
            if (tail > end + 1
                    && tail - end - 1 <= LONGEST_CONTRACTION
                    && CONTRACTED.contains(Folding.fold(text.substring(end + 1, tail)))) {
                return tail;
            }
        }
        return end;
    }
}
