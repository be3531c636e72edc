package dev.parley.commerce.cart.speech;

import dev.parley.commerce.cart.speech.Cues.Meaning;
import dev.parley.commerce.cart.speech.Piece.Break;
import dev.parley.commerce.cart.speech.Piece.Count;
import dev.parley.commerce.cart.speech.Piece.Item;
import dev.parley.commerce.cart.speech.Piece.Said;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.ItemRef;
import dev.parley.nlu.Understanding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a message apart: what understanding found in it, article numbers, numbers, phrases and signs. */
final class PieceReader {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}]+(?:[-./_][\\p{L}\\p{N}]+)*+");
    private static final Pattern SPACED_CODE = Pattern.compile("\\b[A-Za-z]{1,4} \\d{2,6}\\b");
    private static final Pattern TOKEN = Pattern.compile(
            "(?<number>(?:(?<![\\p{L}\\p{N}])[-−–])?\\d[\\p{L}\\p{M}\\p{N}.,/×*\"%²³]*)|(?<word>[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*+\\d*)|(?<sign>[^\\s\\p{L}\\p{M}\\p{N}])|(?<line>\\R)");
    private static final Pattern NUMBERING = Pattern.compile("(?m)^\\s{0,40}\\d{1,2}[.)]\\s");
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{M}]+)\\s+$");
    private static final Pattern GLUED = Pattern.compile("(\\d+)[xX×*]([A-Za-z]{1,5}-?\\d{2,10})");
    private static final Set<String> NOT_GOODS = Set.of(
            EntityNames.ORDER_NUMBER,
            EntityNames.EMAIL,
            EntityNames.PHONE,
            EntityNames.ADDRESS,
            EntityNames.POSTAL_CODE,
            EntityNames.BOOKING_ID,
            EntityNames.ENQUIRY_ID);
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,/-])(?:\\+|00)?\\d{1,5}(?:[ .()-]{1,2}\\d{2,5}){2,5}(?![\\p{L}\\p{N}]|[.,]\\d)");
    private static final int SHORTEST_PHONE = 8;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** "No 12 goggles" begins with a no; elsewhere it is short for number. */
    private static final Pattern NO = Pattern.compile("(?i)no (\\d+)");

    private static final int NO_LENGTH = 2;
    private static final Pattern SHAPE = Pattern.compile("([-−–]?)(\\d+(?:[.,]\\d+)*+)([\\p{L}×*]*)");
    private static final Pattern BREAK = Pattern.compile("[ \\t]*(?:$|[\\n\\r,;|/])");
    private static final Pattern TIMES = Pattern.compile("[x×X](\\d+)");
    /** Understanding looks no further. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private final String text;
    private final String digits;
    private final Cues cues;
    private final ArticleNumbers articles;
    private final boolean verbFinal;
    private final List<Piece> pieces = new ArrayList<>();

    private final List<MatchResult> numbering;

    private PieceReader(Understanding understanding, ArticleNumbers articles) {
        text = understanding.text();
        digits = Folding.asciiDigits(text);
        cues = Cues.of(understanding.language());
        verbFinal = Cues.isVerbFinal(understanding.language());
        this.articles = articles;
        List<MatchResult> numbered = NUMBERING.matcher(digits).results().toList();
        numbering = numbered.size() > 1 ? numbered : List.of();
    }

    /** The pieces in order of their places. */
    static List<Piece> read(Understanding understanding, ArticleNumbers articles) {
        PieceReader reader = new PieceReader(understanding, articles);
        reader.codes();
        reader.phones();
        understanding.entities().stream()
                .sorted(Comparator.comparingInt(PieceReader::rank))
                .forEach(reader::entity);
        reader.rest();
        reader.pieces.sort(Comparator.comparingInt(Piece::start));
        return Ordinals.settle(reader.pieces, reader.verbFinal);
    }

    private void codes() {
        for (Pattern pattern : List.of(CODE, SPACED_CODE)) {
            Matcher matcher = pattern.matcher(digits);
            while (matcher.find()) {
                String code = matcher.group().replace(" ", "");
                boolean looksLikeOne = code.indexOf('-') > 0 || code.chars().anyMatch(Character::isDigit);
                if (looksLikeOne && isFree(matcher.start(), matcher.end())) {
                    articles.sku(code)
                            .ifPresent(sku ->
                                    pieces.add(new Item(matcher.start(), matcher.end(), ItemRef.sku(sku), false)));
                }
            }
        }
    }

    /** What is written like a phone number counts nothing, also where it cannot be one here. */
    private void phones() {
        Matcher matcher = PHONE.matcher(digits);
        while (matcher.find()) {
            long many = matcher.group().chars().filter(Character::isDigit).count();
            if (many >= SHORTEST_PHONE && isFree(matcher.start(), matcher.end())) {
                pieces.add(new Said(matcher.start(), matcher.end(), matcher.group(), Set.of(Cue.FILLER), ""));
            }
        }
    }

    /** Where two found the same words, the more certain one comes first. */
    private static int rank(Entity entity) {
        return switch (entity.name()) {
            case EntityNames.SKU -> 0;
            case EntityNames.ITEM_REF -> entity.value() instanceof ItemRef ref && ref.text() != null ? 3 : 1;
            case EntityNames.QUANTITY -> 2;
            case EntityNames.UNIT -> 4;
            default -> 1;
        };
    }

    private void entity(Entity entity) {
        if (!isFree(entity.start(), entity.end()) || isNumbering(entity) || isVerb(entity) || saysNothing(entity)) {
            return;
        }
        switch (entity.name()) {
            case EntityNames.SKU -> item(entity, ItemRef.sku(entity.value().toString()));
            case EntityNames.ITEM_REF -> {
                if (entity.value() instanceof ItemRef ref) {
                    Matcher no = NO.matcher(digits.substring(entity.start(), entity.end()));
                    if (entity.start() == 0 && no.matches()) {
                        pieces.add(
                                new Said(0, NO_LENGTH, text.substring(0, NO_LENGTH), Set.of(Cue.NO, Cue.CORRECT), ""));
                        pieces.add(new Count(no.start(1), entity.end(), new BigDecimal(no.group(1))));
                    } else {
                        item(entity, ref);
                    }
                }
            }
            case EntityNames.QUANTITY -> {
                BigDecimal value = new BigDecimal(entity.value().toString());
                pieces.add(
                        new Count(entity.start(), entity.end(), isNegative(entity.start()) ? value.negate() : value));
            }
            case EntityNames.UNIT ->
                pieces.add(new Said(
                        entity.start(),
                        entity.end(),
                        entity.text(),
                        Set.of(Cue.UNIT),
                        entity.value().toString()));
            default -> {
                if (NOT_GOODS.contains(entity.name())) {
                    pieces.add(new Said(entity.start(), entity.end(), entity.text(), Set.of(Cue.FILLER), ""));
                }
            }
        }
    }

    private void item(Entity entity, ItemRef ref) {
        boolean line = false;
        for (String word : Folding.fold(entity.text()).split("[^\\p{L}\\p{M}]+")) {
            line |= cues.of(word).cues().contains(Cue.LINE);
        }
        pieces.add(new Item(entity.start(), entity.end(), ref, line));
    }

    /** The numbers in front of the lines of a list count nothing. */
    private boolean isNumbering(Entity entity) {
        return numbering.stream().anyMatch(span -> span.start() < entity.end() && entity.start() < span.end());
    }

    /** Hindi "do" is two, and the end of "daal do". */
    private boolean isVerb(Entity entity) {
        if (!entity.name().equals(EntityNames.QUANTITY) || Character.isDigit(digits.charAt(entity.start()))) {
            return false;
        }
        Matcher before = LAST_WORD.matcher(text.substring(0, entity.start()));
        return before.find()
                && !cues.of(Folding.fold(before.group(1) + " " + entity.text()))
                        .cues()
                        .isEmpty();
    }

    /** A description of nothing but words for the cart describes no goods. */
    private boolean saysNothing(Entity entity) {
        if (!(entity.value() instanceof ItemRef ref) || ref.text() == null) {
            return false;
        }
        String words =
                Folding.fold(entity.text()).replaceAll("[^\\p{L}\\p{M}]+", " ").strip();
        return words.isEmpty()
                || cues.of(words).cues().isEmpty()
                        && Stream.of(words.split(" ")).noneMatch(word -> isContent(cues.of(word)))
                || !cues.of(words).cues().isEmpty() && !cues.of(words).cues().contains(Cue.POINT);
    }

    private static boolean isContent(Meaning meaning) {
        return meaning.cues().isEmpty()
                || meaning.cues().contains(Cue.POINT)
                || meaning.cues().contains(Cue.UNIT);
    }

    private boolean isNegative(int start) {
        boolean minus = start > 0 && "-−".indexOf(text.charAt(start - 1)) >= 0;
        boolean apart = start < 2 || Character.isWhitespace(text.charAt(start - 2));
        return minus && apart && !isBehindItem(start - 1);
    }

    private boolean isFree(int start, int end) {
        return pieces.stream().noneMatch(piece -> piece.start() < end && start < piece.end());
    }

    private record Word(String folded, int start, int end) {}

    private void rest() {
        List<Piece> known = List.copyOf(pieces);
        List<Word> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(digits);
        while (token.find()) {
            int start = token.start();
            int end = token.end();
            if (known.stream().anyMatch(piece -> piece.start() < end && start < piece.end())) {
                phrases(words);
            } else if (token.group("word") != null) {
                words.add(new Word(Folding.fold(token.group()), start, end));
            } else {
                phrases(words);
                if (token.group("number") != null) {
                    number(token.group(), start);
                } else {
                    sign(token.group(), start, end);
                }
            }
        }
        phrases(words);
    }

    /** Reads a run of words as the longest phrases from the left. */
    private void phrases(List<Word> words) {
        int at = 0;
        while (at < words.size()) {
            int most = Math.min(cues.longest(), words.size() - at);
            Meaning meaning = Meaning.NONE;
            int length = most + 1;
            while (length > 1 && meaning.cues().isEmpty()) {
                length--;
                meaning = cues.of(String.join(
                        " ",
                        words.subList(at, at + length).stream()
                                .map(Word::folded)
                                .toList()));
            }
            if (meaning.cues().isEmpty()) {
                meaning = cues.nearly(words.get(at).folded());
            }
            said(words.get(at).start(), words.get(at + length - 1).end(), meaning);
            at += length;
        }
        words.clear();
    }

    private void said(int start, int end, Meaning meaning) {
        String said = text.substring(start, end);
        Matcher times = TIMES.matcher(digits.substring(start, end));
        if (times.matches()) {
            pieces.add(new Count(start, end, new BigDecimal(times.group(1))));
        } else if (meaning.cues().equals(Set.of(Cue.JOIN))) {
            pieces.add(new Break(start, end, false));
        } else {
            if (meaning.cues().contains(Cue.JOIN)) {
                pieces.add(new Break(start, start, false));
            }
            BigDecimal value = meaning.cues().contains(Cue.ZERO)
                    ? BigDecimal.ZERO
                    : meaning.cues().contains(Cue.HALF) ? HALF : null;
            pieces.add(
                    value != null
                            ? new Count(start, end, value)
                            : new Said(start, end, said, meaning.cues(), meaning.value()));
        }
    }

    private void sign(String sign, int start, int end) {
        switch (sign) {
            case "\n", "\r\n", ".", "!", "?", "…", "•", "।" -> pieces.add(new Break(start, end, true));
            case ",", ";", "/", "|", "&", "+" -> pieces.add(new Break(start, end, false));
            default -> {}
        }
        if (sign.equals("?")) {
            pieces.add(new Said(start, end, sign, Set.of(Cue.QUESTION), ""));
        }
    }

    private void number(String token, int start) {
        String bare = token.replaceFirst("[.,/]+$", "");
        int end = start + bare.length();
        Matcher glued = GLUED.matcher(bare);
        if (glued.matches()) {
            int code = start + glued.start(2);
            pieces.add(new Count(start, code, new BigDecimal(glued.group(1))));
            pieces.add(new Item(code, end, ItemRef.sku(glued.group(2).toUpperCase(Locale.ROOT)), false));
            return;
        }
        Matcher shape = SHAPE.matcher(bare);
        BigDecimal value = shape.matches() ? Numbers.value(shape.group(2)) : null;
        String suffix = value == null ? "" : shape.group(3);
        Meaning unit = cues.of(Folding.fold(suffix));
        boolean isUnit = suffix.length() > 1 && unit.cues().contains(Cue.UNIT);
        boolean negative = value != null && !shape.group(1).isEmpty() && !isBehindItem(start);
        if (value != null
                && (isUnit
                        || suffix.matches("[xX×*]")
                        || suffix.isEmpty() && (isOdd(value, negative) || isCounting(start, end)))) {
            pieces.add(new Count(start, end, negative ? value.negate() : value));
        } else {
            pieces.add(new Said(start, end, text.substring(start, end), Set.of(), ""));
        }
        if (isUnit) {
            pieces.add(new Said(end, end, suffix, Set.of(Cue.UNIT), unit.value()));
        }
        if (token.length() > bare.length()) {
            sign(token.substring(token.length() - 1), end, start + token.length());
        }
    }

    /** Right before an article number, behind "by", or the last word of a correction. */
    private boolean isCounting(int start, int end) {
        boolean beforeCode = pieces.stream()
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .anyMatch(item -> item.ref().sku() != null
                        && item.start() >= end
                        && isNothingOrUnit(text.substring(end, item.start())));
        Said before = pieces.stream()
                .filter(piece -> piece.end() <= start && piece instanceof Said)
                .map(Said.class::cast)
                .max(Comparator.comparingInt(Said::start))
                .orElse(null);
        boolean last = text.substring(end).isBlank();
        boolean behindCode =
                isBehindItem(start) && BREAK.matcher(text.substring(end)).lookingAt();
        return !isNumbered(start)
                && (beforeCode
                        || behindCode
                        || before != null
                                && (before.is(Cue.BY) || last && (before.is(Cue.CORRECT) || before.is(Cue.NO))));
    }

    /** "100 m CW-25" */
    private boolean isNothingOrUnit(String between) {
        String folded =
                Folding.fold(between).replaceAll("[^\\p{L}\\p{M}]+", " ").strip();
        return between.indexOf('\n') < 0
                && (between.isBlank()
                        || Stream.of(folded.split(" "))
                                .map(cues::of)
                                .allMatch(meaning ->
                                        meaning.cues().stream().anyMatch(cue -> cue == Cue.UNIT || cue == Cue.FILLER)));
    }

    private boolean isNumbered(int at) {
        return numbering.stream().anyMatch(span -> span.start() <= at && at < span.end());
    }

    /** Understanding takes whole numbers that count; here are those left that nobody may order. */
    private static boolean isOdd(BigDecimal value, boolean negative) {
        return negative || value.signum() == 0 || value.stripTrailingZeros().scale() > 0 || value.compareTo(MOST) > 0;
    }

    /** "F101 -10" is no negative number. */
    private boolean isBehindItem(int start) {
        return pieces.stream()
                .filter(Item.class::isInstance)
                .anyMatch(piece -> piece.end() <= start
                        && text.substring(piece.end(), start).isBlank());
    }
}
