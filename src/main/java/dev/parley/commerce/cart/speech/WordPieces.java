package dev.parley.commerce.cart.speech;

import dev.parley.commerce.cart.speech.Cues.Meaning;
import dev.parley.commerce.cart.speech.Piece.Break;
import dev.parley.commerce.cart.speech.Piece.Count;
import dev.parley.commerce.cart.speech.Piece.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes pieces of the words, numbers and signs that nothing else took. */
final class WordPieces {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<number>(?:(?<![\\p{L}\\p{N}])[-−–])?\\d[\\p{L}\\p{M}\\p{N}.,/×*\"%²³]*)|(?<word>[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*+\\d*)|(?<sign>[^\\s\\p{L}\\p{M}\\p{N}])|(?<line>\\R)");
    private static final Pattern TIMES = Pattern.compile("[x×X](\\d+)");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private record Word(String folded, int start, int end) {}

    private final Written written;
    private final Pieces pieces;
    private final Cues cues;
    private final NumberPieces numbers;
    private final List<Word> run = new ArrayList<>();

    WordPieces(Written written, Pieces pieces, Cues cues) {
        this.written = written;
        this.pieces = pieces;
        this.cues = cues;
        numbers = new NumberPieces(written, pieces, cues);
    }

    void read() {
        Matcher token = TOKEN.matcher(written.digits());
        while (token.find()) {
            boolean free = pieces.isFree(token.start(), token.end());
            if (free && token.group("word") != null) {
                run.add(new Word(Folding.fold(token.group()), token.start(), token.end()));
            } else {
                phrases();
                if (free) {
                    numberOrSign(token);
                }
            }
        }
        phrases();
    }

    private void numberOrSign(Matcher token) {
        if (token.group("number") == null) {
            sign(token.group(), token.start());
            return;
        }
        int end = numbers.read(token.group(), token.start());
        if (end < token.end()) {
            sign(written.part(token.end() - 1, token.end()), end);
        }
    }

    /** Reads the run of words as the longest phrases from the left. */
    private void phrases() {
        int at = 0;
        while (at < run.size()) {
            int most = Math.min(cues.longest(), run.size() - at);
            Meaning meaning = Meaning.NONE;
            int length = most + 1;
            while (length > 1 && meaning.cues().isEmpty()) {
                length--;
                meaning = cues.of(
                        run.subList(at, at + length).stream().map(Word::folded).collect(Collectors.joining(" ")));
            }
            if (meaning.cues().isEmpty()) {
                meaning = cues.nearly(run.get(at).folded());
            }
            said(run.get(at).start(), run.get(at + length - 1).end(), meaning);
            at += length;
        }
        run.clear();
    }

    private void said(int start, int end, Meaning meaning) {
        Matcher times = TIMES.matcher(written.digits()).region(start, end);
        if (times.matches()) {
            pieces.add(new Count(start, end, new BigDecimal(times.group(1))));
            return;
        }
        Set<Cue> meant = meaning.cues();
        if (meant.contains(Cue.JOIN)) {
            pieces.add(new Break(start, meant.size() == 1 ? end : start, false));
        }
        if (meant.contains(Cue.ZERO)) {
            pieces.add(new Count(start, end, BigDecimal.ZERO));
        } else if (meant.contains(Cue.HALF)) {
            pieces.add(new Count(start, end, HALF));
        } else if (!meant.equals(Set.of(Cue.JOIN))) {
            pieces.add(new Said(start, end, written.part(start, end), meant, meaning.value()));
        }
    }

    private void sign(String sign, int start) {
        int end = start + sign.length();
        switch (sign) {
            case "\n", "\r\n", ".", "!", "?", "…", "•", "।" -> pieces.add(new Break(start, end, true));
            case ",", ";", "/", "|", "&", "+" -> pieces.add(new Break(start, end, false));
            default -> {}
        }
        if (sign.equals("?")) {
            pieces.add(new Said(start, end, sign, Set.of(Cue.QUESTION), ""));
        }
    }
}
