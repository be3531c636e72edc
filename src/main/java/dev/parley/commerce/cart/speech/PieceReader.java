package dev.parley.commerce.cart.speech;

import dev.parley.commerce.cart.speech.Piece.Item;
import dev.parley.commerce.cart.speech.Piece.Said;
import dev.parley.nlu.ItemRef;
import dev.parley.nlu.NumberWords;
import dev.parley.nlu.Understanding;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a message apart: article numbers, phone numbers, what understanding found in it, and all the rest. */
final class PieceReader {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}]+(?:[-./_][\\p{L}\\p{N}]+)*+");
    private static final Pattern SPACED_CODE = Pattern.compile("\\b[A-Za-z]{1,4} \\d{2,6}\\b");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,/-])(?:\\+|00)?\\d{1,5}(?:[ .()-]{1,2}\\d{2,5}){2,5}(?![\\p{L}\\p{N}]|[.,]\\d)");
    private static final int SHORTEST_PHONE = 8;

    private final Written written;
    private final Pieces pieces;

    private PieceReader(Written written, Pieces pieces) {
        this.written = written;
        this.pieces = pieces;
    }

    /** The pieces in order of their places. */
    static List<Piece> read(Understanding understanding, ArticleNumbers articles) {
        Written written = new Written(understanding.text());
        Pieces pieces = new Pieces(written);
        Cues cues = Cues.of(understanding.language());
        PieceReader reader = new PieceReader(written, pieces);
        reader.codes(articles);
        reader.phones();
        new EntityPieces(written, pieces, cues).read(understanding.entities());
        new WordPieces(written, pieces, cues).read();
        List<Piece> replaced = Replaced.settle(
                pieces.inOrder(), understanding.text(), word -> NumberWords.isNumber(word, understanding.language()));
        return Ordinals.settle(replaced, Cues.isVerbFinal(understanding.language()));
    }

    private void codes(ArticleNumbers articles) {
        for (Pattern pattern : List.of(CODE, SPACED_CODE)) {
            Matcher matcher = pattern.matcher(written.digits());
            while (matcher.find()) {
                String code = matcher.group().replace(" ", "");
                boolean looksLikeOne = code.indexOf('-') > 0 || code.chars().anyMatch(Character::isDigit);
                if (looksLikeOne && pieces.isFree(matcher.start(), matcher.end())) {
                    articles.sku(code)
                            .ifPresent(sku ->
                                    pieces.add(new Item(matcher.start(), matcher.end(), ItemRef.sku(sku), false)));
                }
            }
        }
    }

    /** What is written like a phone number counts nothing, also where it cannot be one here. */
    private void phones() {
        Matcher matcher = PHONE.matcher(written.digits());
        while (matcher.find()) {
            long many = matcher.group().chars().filter(Character::isDigit).count();
            if (many >= SHORTEST_PHONE && pieces.isFree(matcher.start(), matcher.end())) {
                pieces.add(new Said(matcher.start(), matcher.end(), matcher.group(), Set.of(Cue.FILLER), ""));
            }
        }
    }
}
