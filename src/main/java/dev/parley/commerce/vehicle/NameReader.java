package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.NameIndex.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the make or model that begins at a place of an utterance: as the stock list has it, misspelt, or by its sound. */
final class NameReader {

    private final StockWords stock;
    private final Words words;
    private final TokenRuns tokens;
    private final OrdinaryNames ordinary;

    NameReader(StockWords stock, Words words, TokenRuns tokens, OrdinaryNames ordinary) {
        this.stock = stock;
        this.words = words;
        this.tokens = tokens;
        this.ordinary = ordinary;
    }

    /** @param length tokens it takes, 0 where there is none */
    record Found(int length, @Nullable Named named) {}

    /** The longest name. */
    Found at(int at, @Nullable Part before) {
        for (int length = Math.min(NameIndex.LONGEST, tokens.size() - at); length > 0; length--) {
            if (!tokens.isJoined(at, length)) {
                continue;
            }
            Named named = named(at, length);
            if (named != null && (!isDoubtful(named, at, length) || ordinary.isMeant(named, at, length, before))) {
                return new Found(length, narrowed(named, before));
            }
        }
        return new Found(0, null);
    }

    /** Behind a make, one of its models comes before all other names. */
    @Nullable
    Named misspelt(int at, @Nullable Part before) {
        String word = tokens.token(at).key();
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

    private static Named narrowed(Named named, @Nullable Part before) {
        Named make = before == null ? null : before.name();
        return make != null && make.make() && !named.make() ? named.of(make) : named;
    }

    private @Nullable Named named(int at, int length) {
        List<String> name = tokens.keys(at, length);
        Named named = stock.names().find(name);
        String last = name.getLast();
        if (named == null && last.length() > 1 && last.endsWith("s") && isLong(at, length)) {
            named = stock.names().find(endingWith(last.substring(0, last.length() - 1), name));
        }
        return named != null || isLatin(tokens.token(at)) ? named : inflected(name, last, at, length);
    }

    /** Long enough to be a plural. */
    private boolean isLong(int at, int length) {
        return tokens.squeezed(at, length).length() > 3;
    }

    private @Nullable Named inflected(List<String> name, String last, int at, int length) {
        for (String stem : words.stems(last)) {
            Named named = stock.names().find(endingWith(stem, name));
            if (named != null) {
                return named;
            }
        }
        return sounding(at, length);
    }

    private static List<String> endingWith(String last, List<String> name) {
        name.set(name.size() - 1, last);
        return name;
    }

    /** A name in another script, unless its words mean something of their own. */
    private @Nullable Named sounding(int at, int length) {
        for (Token token : tokens.run(at, length)) {
            if (isLatin(token) || !words.meanings(token.key()).isEmpty()) {
                return null;
            }
        }
        return length > 3 || !words.meanings(tokens.key(at, length)).isEmpty()
                ? null
                : stock.soundingLike(tokens.squeezed(at, length));
    }

    private static boolean isLatin(Token token) {
        return token.key().charAt(0) <= 'z';
    }

    private boolean isDoubtful(Named named, int at, int length) {
        String squeezed = tokens.squeezed(at, length);
        return named.ordinary()
                || !words.meanings(tokens.key(at, length)).isEmpty()
                || squeezed.length() <= 2
                || squeezed.chars().allMatch(Character::isDigit);
    }
}
