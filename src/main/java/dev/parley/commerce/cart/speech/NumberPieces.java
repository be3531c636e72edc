package dev.parley.commerce.cart.speech;

import dev.parley.commerce.cart.speech.Cues.Meaning;
import dev.parley.commerce.cart.speech.Piece.Count;
import dev.parley.commerce.cart.speech.Piece.Item;
import dev.parley.commerce.cart.speech.Piece.Said;
import dev.parley.nlu.ItemRef;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes pieces of numbers that understanding left, and tells which of them count goods. */
final class NumberPieces {

    private static final Pattern MARKS_BEHIND = Pattern.compile("[.,/]+$");
    private static final Pattern GLUED = Pattern.compile("(\\d+)[xX×*]([A-Za-z]{1,5}-?\\d{2,10})");
    private static final Pattern SHAPE = Pattern.compile("([-−–]?)(\\d+(?:[.,]\\d+)*+)([\\p{L}×*]*)");
    private static final Pattern TIMES = Pattern.compile("[xX×*]");
    private static final Pattern BREAK = Pattern.compile("[ \\t]*(?:$|[\\n\\r,;|/])");
    /** Understanding looks no further. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
    /** Characters from a number to the article it counts; more are another matter. */
    private static final int FARTHEST = 120;

    private final Written written;
    private final Pieces pieces;
    private final Cues cues;

    NumberPieces(Written written, Pieces pieces, Cues cues) {
        this.written = written;
        this.pieces = pieces;
        this.cues = cues;
    }

    /** Answers where the number ends within its token, which may carry marks behind it. */
    int read(String token, int start) {
        String bare = MARKS_BEHIND.matcher(token).replaceFirst("");
        int end = start + bare.length();
        Matcher glued = GLUED.matcher(bare);
        if (glued.matches()) {
            int code = start + glued.start(2);
            pieces.add(new Count(start, code, new BigDecimal(glued.group(1))));
            pieces.add(new Item(code, end, ItemRef.sku(glued.group(2).toUpperCase(Locale.ROOT)), false));
            return start + token.length();
        }
        Matcher shape = SHAPE.matcher(bare);
        BigDecimal value = shape.matches() ? Numbers.value(shape.group(2)) : null;
        if (value == null) {
            pieces.add(new Said(start, end, written.part(start, end), Set.of(), ""));
        } else {
            boolean negative = !shape.group(1).isEmpty() && !pieces.isBehindItem(start);
            number(negative ? value.negate() : value, shape.group(3), start, end);
        }
        return end;
    }

    private void number(BigDecimal value, String suffix, int start, int end) {
        Meaning unit = cues.of(Folding.fold(suffix));
        boolean isUnit = suffix.length() > 1 && unit.cues().contains(Cue.UNIT);
        boolean alone = suffix.isEmpty() && (isOdd(value) || isCounting(start, end));
        pieces.add(
                isUnit || alone || TIMES.matcher(suffix).matches()
                        ? new Count(start, end, value)
                        : new Said(start, end, written.part(start, end), Set.of(), ""));
        if (isUnit) {
            pieces.add(new Said(end, end, suffix, Set.of(Cue.UNIT), unit.value()));
        }
    }

    /** Understanding takes whole numbers that count; here are those left that nobody may order. */
    private static boolean isOdd(BigDecimal value) {
        return value.signum() <= 0 || value.stripTrailingZeros().scale() > 0 || value.compareTo(MOST) > 0;
    }

    /** Right before or behind an article number, behind "by", or the last word of a correction. */
    private boolean isCounting(int start, int end) {
        return !written.isNumbering(start, start + 1)
                && (isBeforeArticle(end) || isBehindArticle(start, end) || isBehindCue(start, end));
    }

    private boolean isBeforeArticle(int end) {
        return pieces.articleFrom(end)
                .filter(article -> article - end <= FARTHEST)
                .filter(article -> isNothingOrUnit(written.part(end, article)))
                .isPresent();
    }

    private boolean isBehindArticle(int start, int end) {
        return pieces.isBehindItem(start)
                && BREAK.matcher(written.digits())
                        .region(end, written.digits().length())
                        .lookingAt();
    }

    private boolean isBehindCue(int start, int end) {
        return pieces.saidBefore(start)
                .filter(said -> said.is(Cue.BY) || written.endsAt(end) && (said.is(Cue.CORRECT) || said.is(Cue.NO)))
                .isPresent();
    }

    /** "100 m CW-25" */
    private boolean isNothingOrUnit(String between) {
        String folded =
                Folding.fold(between).replaceAll("[^\\p{L}\\p{M}]+", " ").strip();
        return between.indexOf('\n') < 0
                && (between.isBlank()
                        || Stream.of(folded.split(" "))
                                .map(cues::of)
                                .allMatch(meaning -> meaning.cues().contains(Cue.UNIT)
                                        || meaning.cues().contains(Cue.FILLER)));
    }
}
