package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.NameIndex.Named;
import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts an utterance into {@link Part}s: at each place the longest name or phrase wins. */
final class PartReader {

    private static final Pattern STOP = Pattern.compile("[,;.!?|()।¿¡\\n]");
    private static final Pattern SIGN_AND_DIGITS = Pattern.compile("(?=.*\\p{L})(?=.*\\d)[\\p{L}\\d-]{6,20}");

    private final StockWords stock;
    private final Words words;
    private final String text;
    private final List<Token> tokens;
    private final OrdinaryNames ordinary;

    PartReader(StockWords stock, Language language, String text, List<Token> tokens) {
        this.stock = stock;
        this.words = Words.of(language);
        this.text = text;
        this.tokens = tokens;
        this.ordinary = new OrdinaryNames(tokens, text, words);
    }

    List<Part> read() {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Part part = next(at, parts.isEmpty() ? null : parts.getLast());
            parts.add(part);
            while (at < tokens.size() && tokens.get(at).start() < part.end()) {
                at++;
            }
        }
        return new QuantityReader(text).read(parts);
    }

    private Part next(int at, @Nullable Part before) {
        int sku = skuLength(at);
        if (sku > 0) {
            return part(at, sku, Set.of(), null, written(at, sku).toUpperCase(Locale.ROOT));
        }
        Found found = name(at, before);
        int branch = branchLength(at);
        int phrase = phraseLength(at);
        if (branch > 0 && branch >= found.length() && branch >= phrase) {
            return part(at, branch, Set.of("branch." + stock.branch(key(at, branch))), null, null);
        }
        if (found.length() > 0 && found.length() >= phrase) {
            return part(at, found.length(), Set.of(), narrowed(found.named(), before), null);
        }
        boolean suspect = phrase == 1 && words.meanings(key(at, 1)).contains("not_a_name");
        Named misspelt = suspect ? misspelt(at, before) : null;
        if (phrase > 0 && misspelt == null) {
            return part(at, phrase, words.meanings(key(at, phrase)), null, null);
        }
        return part(at, 1, Set.of(), misspelt(at, before), null);
    }

    private static @Nullable Named narrowed(@Nullable Named named, @Nullable Part before) {
        Named make = before == null ? null : before.name();
        return named != null && make != null && make.make() && !named.make() ? named.of(make) : named;
    }

    private @Nullable Named misspelt(int at, @Nullable Part before) {
        String word = tokens.get(at).key();
        boolean letters = word.length() >= 4 && word.chars().allMatch(Character::isLetter);
        Named make = before == null ? null : before.name();
        Named model = letters
                        && make != null
                        && make.make()
                        && words.meanings(word).stream().allMatch("not_a_name"::equals)
                ? stock.names().modelCloseTo(word, make)
                : null;
        return model != null ? model : stock.closeTo(word);
    }

    private record Found(int length, @Nullable Named named) {}

    private Found name(int at, @Nullable Part before) {
        for (int length = Math.min(NameIndex.LONGEST, tokens.size() - at); length > 0; length--) {
            if (!isJoined(at, length)) {
                continue;
            }
            Named named = named(at, length);
            if (named != null && (!isDoubtful(named, at, length) || ordinary.isMeant(named, at, length, before))) {
                return new Found(length, named);
            }
        }
        return new Found(0, null);
    }

    private @Nullable Named named(int at, int length) {
        List<String> words = new ArrayList<>();
        for (Token token : tokens.subList(at, at + length)) {
            if (!token.key().equals("-")) {
                words.add(token.key());
            }
        }
        Named named = stock.names().find(words);
        String last = words.getLast();
        if (named == null && squeezed(at, length).length() > 3 && last.length() > 1 && last.endsWith("s")) {
            words.set(words.size() - 1, last.substring(0, last.length() - 1));
            named = stock.names().find(words);
        }
        if (named != null || isLatin(tokens.get(at))) {
            return named;
        }
        for (String stem : this.words.stems(last)) {
            words.set(words.size() - 1, stem);
            Named stripped = stock.names().find(words);
            if (stripped != null) {
                return stripped;
            }
        }
        return sounding(at, length);
    }

    /** A name in another script, unless its words mean something of their own. */
    private @Nullable Named sounding(int at, int length) {
        for (int word = at; word < at + length; word++) {
            boolean meansMore = !words.meanings(tokens.get(word).key()).isEmpty();
            if (isLatin(tokens.get(word)) || meansMore) {
                return null;
            }
        }
        return length > 3 || !words.meanings(key(at, length)).isEmpty()
                ? null
                : stock.soundingLike(squeezed(at, length));
    }

    private static boolean isLatin(Token token) {
        return token.key().charAt(0) <= 'z';
    }

    private boolean isDoubtful(Named named, int at, int length) {
        return named.ordinary()
                || !words.meanings(key(at, length)).isEmpty()
                || squeezed(at, length).length() <= 2
                || squeezed(at, length).chars().allMatch(Character::isDigit);
    }

    private int phraseLength(int at) {
        boolean alone =
                !isDash(at) && !isDash(at + 1) && !words.opens(tokens.get(at).key());
        for (int length = alone ? 1 : Math.min(words.longest(), tokens.size() - at); length > 0; length--) {
            if (isUnbroken(at, length) && !words.meanings(key(at, length)).isEmpty()) {
                return length;
            }
        }
        return 0;
    }

    private int branchLength(int at) {
        for (int length = Math.min(4, tokens.size() - at); length > 0; length--) {
            if (stock.branch(key(at, length)) != null) {
                return length;
            }
        }
        return 0;
    }

    /** Letters and digits without a blank, written as the stock list writes its numbers. */
    private int skuLength(int at) {
        int length = 1;
        while (at + length < tokens.size()
                && tokens.get(at + length).start()
                        == tokens.get(at + length - 1).end()) {
            length++;
        }
        String written = written(at, length);
        boolean isSku =
                stock.isSku(written) || SIGN_AND_DIGITS.matcher(written).matches() && stock.looksLikeSku(written);
        return isSku ? length : 0;
    }

    /** Whether the tokens begin and end with a word or number and only blanks, dashes and dots stand between. */
    private boolean isJoined(int at, int length) {
        if (isSign(at) || isSign(at + length - 1)) {
            return false;
        }
        for (int next = at + 1; next < at + length; next++) {
            boolean sign = isSign(next) && !tokens.get(next).key().equals("-");
            if (sign || !gap(next).chars().allMatch(between -> between == ' ' || between == '.')) {
                return false;
            }
        }
        return true;
    }

    private boolean isDash(int at) {
        return at < tokens.size() && tokens.get(at).key().equals("-");
    }

    private boolean isSign(int at) {
        return !tokens.get(at).isWord() && !tokens.get(at).isNumber();
    }

    private boolean isUnbroken(int at, int length) {
        for (int next = at + 1; next < at + length; next++) {
            if (STOP.matcher(gap(next)).find()) {
                return false;
            }
        }
        return true;
    }

    private String gap(int next) {
        return text.substring(tokens.get(next - 1).end(), tokens.get(next).start());
    }

    private Part part(int at, int length, Set<String> meanings, @Nullable Named name, @Nullable String sku) {
        boolean stop = at > 0 && STOP.matcher(gap(at)).find();
        Token first = tokens.get(at);
        int end = tokens.get(at + length - 1).end();
        return new Part(written(at, length), first.start(), end, meanings, name, null, sku, stop);
    }

    private String written(int at, int length) {
        return text.substring(
                tokens.get(at).start(), tokens.get(at + length - 1).end());
    }

    private String key(int at, int length) {
        List<String> keys = new ArrayList<>();
        for (Token token : tokens.subList(at, at + length)) {
            if (!token.key().equals("-") || length == 1) {
                keys.add(token.key());
            }
        }
        return String.join(" ", keys);
    }

    private String squeezed(int at, int length) {
        StringBuilder name = new StringBuilder();
        for (Token token : tokens.subList(at, at + length)) {
            if (token.isWord() || token.isNumber()) {
                name.append(token.key());
            }
        }
        return name.toString();
    }
}
