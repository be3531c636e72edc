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

    private static final Pattern SIGN_AND_DIGITS = Pattern.compile("(?=.*\\p{L})(?=.*\\d)[\\p{L}\\d-]{6,20}");
    private static final int LONGEST_BRANCH = 4;

    private final StockWords stock;
    private final Words words;
    private final TokenRuns tokens;
    private final NameReader names;

    PartReader(StockWords stock, Language language, TokenRuns tokens) {
        this.stock = stock;
        this.words = Words.of(language);
        this.tokens = tokens;
        this.names = new NameReader(stock, words, tokens, new OrdinaryNames(tokens.all(), tokens.text(), words));
    }

    List<Part> read() {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Part part = next(at, parts.isEmpty() ? null : parts.getLast());
            parts.add(part);
            while (at < tokens.size() && tokens.token(at).start() < part.end()) {
                at++;
            }
        }
        return new QuantityReader(tokens.text()).read(parts);
    }

    private Part next(int at, @Nullable Part before) {
        int sku = skuLength(at);
        if (sku > 0) {
            return part(at, sku, Set.of(), null, tokens.written(at, sku).toUpperCase(Locale.ROOT));
        }
        NameReader.Found found = names.at(at, before);
        int branch = branchLength(at);
        int phrase = phraseLength(at);
        if (branch > 0 && branch >= found.length() && branch >= phrase) {
            return part(at, branch, Set.of("branch." + stock.branch(tokens.key(at, branch))), null, null);
        }
        if (found.length() > 0 && found.length() >= phrase) {
            return part(at, found.length(), Set.of(), found.named(), null);
        }
        boolean suspect = phrase == 1 && words.meanings(tokens.key(at, 1)).contains("not_a_name");
        Named misspelt = phrase == 0 || suspect ? names.misspelt(at, before) : null;
        return phrase > 0 && misspelt == null
                ? part(at, phrase, words.meanings(tokens.key(at, phrase)), null, null)
                : part(at, 1, Set.of(), misspelt, null);
    }

    /** Letters and digits without a blank, written as the stock list writes its numbers. */
    private int skuLength(int at) {
        int length = tokens.touching(at);
        String written = tokens.written(at, length);
        boolean isSku =
                stock.isSku(written) || SIGN_AND_DIGITS.matcher(written).matches() && stock.looksLikeSku(written);
        return isSku ? length : 0;
    }

    private int branchLength(int at) {
        for (int length = Math.min(LONGEST_BRANCH, tokens.size() - at); length > 0; length--) {
            if (stock.branch(tokens.key(at, length)) != null) {
                return length;
            }
        }
        return 0;
    }

    private int phraseLength(int at) {
        boolean alone = !tokens.isDash(at)
                && !tokens.isDash(at + 1)
                && !words.opens(tokens.token(at).key());
        for (int length = alone ? 1 : Math.min(words.longest(), tokens.size() - at); length > 0; length--) {
            if (tokens.isUnbroken(at, length)
                    && !words.meanings(tokens.key(at, length)).isEmpty()) {
                return length;
            }
        }
        return 0;
    }

    private Part part(int at, int length, Set<String> meanings, @Nullable Named name, @Nullable String sku) {
        return new Part(
                tokens.written(at, length),
                tokens.token(at).start(),
                tokens.token(at + length - 1).end(),
                meanings,
                name,
                null,
                sku,
                tokens.isBehindStop(at));
    }
}
