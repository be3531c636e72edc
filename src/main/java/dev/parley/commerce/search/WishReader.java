package dev.parley.commerce.search;

import dev.parley.commerce.search.Wish.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads wishes about maker, price and order out of what a customer writes, in all languages at once. */
public final class WishReader {

    private static final WishWords WORDS = WishWords.SHIPPED;
    private static final Pattern CUE_BEFORE = Pattern.compile(
            WORDS.pattern("maker").pattern() + "\\s+$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAME = Pattern.compile("\\s+(\\p{Lu}[\\p{L}\\p{M}\\d-]{2,})");

    private final Brands brands;
    private final Predicate<String> known;

    /**
     * @param brands those sold here
     * @param index whose words are no names of makers
     */
    public WishReader(Brands brands, ProductIndex index) {
        this.brands = brands;
        this.known = word -> ProductWords.whole(word).stream().allMatch(index::isWord);
    }

    /** Whether the cheapest of all is asked for, and not only one that costs less. */
    public static boolean asksForCheapest(String text) {
        return WORDS.pattern("cheapest").matcher(text).find();
    }

    /** Tells of a number whether it stands in a text only as a part of a norm, a thread or a price: "DIN 125", "M10", "under 5 euros". */
    public static Predicate<String> partsOfNames(String text, String currency) {
        String plain = Scripts.plain(text);
        String rest = PriceWords.in(Sizes.withoutNames(plain), currency).rest();
        return number -> {
            Pattern figure = Pattern.compile("(?<![\\d.,])" + Pattern.quote(number) + "(?![.,]?\\d)");
            return figure.matcher(plain).find() && !figure.matcher(rest).find();
        };
    }

    /** @param currency of a bare amount */
    public Wish read(String text, String currency) {
        PriceWords price = PriceWords.in(text, currency);
        StringBuilder rest = new StringBuilder(price.rest());
        Order order = Order.FITTING;
        boolean cheap = cut(rest, "cheapest") | cut(rest, "cheap");
        boolean dear = cut(rest, "dearest");
        if (cheap || dear) {
            order = cheap ? Order.CHEAPEST : Order.DEAREST;
        }
        boolean available = cut(rest, "available");
        String left = rest.toString();
        List<Brands.Named> sold = brands.in(left, known).stream()
                .filter(one -> !meansGoods(one.brand()) || isNamedAsMaker(one, left))
                .toList();
        Set<String> makers = new LinkedHashSet<>();
        sold.forEach(one -> makers.add(one.brand()));
        Brands.Named foreign = makers.isEmpty() ? foreign(rest.toString()) : null;
        List<Brands.Named> spans = new ArrayList<>(sold);
        if (foreign != null) {
            spans.add(foreign);
        }
        spans.stream()
                .sorted(Comparator.comparingInt(Brands.Named::start).reversed())
                .forEach(span -> rest.replace(span.start(), span.end(), " "));
        if (!spans.isEmpty()) {
            cut(rest, "maker");
            cut(rest, "maker-after");
        }
        return new Wish(
                text,
                rest.toString().replaceAll("\\s+", " ").strip(),
                List.copyOf(makers),
                foreign == null ? null : foreign.brand(),
                price.min(),
                price.max(),
                order,
                available);
    }

    /** A maker known in the trade, or an unknown word where a maker's name stands. */
    private Brands.@Nullable Named foreign(String text) {
        for (Brands.Named maker : Brands.KNOWN.in(text, word -> true)) {
            if (!known.test(maker.brand())) {
                return maker;
            }
        }
        Matcher cue = WORDS.pattern("maker").matcher(text);
        while (cue.find()) {
            Matcher name = NAME.matcher(text).region(cue.end(), text.length());
            if (name.lookingAt() && !known.test(name.group(1))) {
                return new Brands.Named(name.group(1), name.start(1), name.end(1));
            }
        }
        return null;
    }

    /** A name that is also a word of the trade is read as that. */
    private static boolean meansGoods(String brand) {
        return ProductWords.whole(brand).stream()
                .allMatch(word -> TradeWords.SHIPPED.knows(word) || Fillers.SHIPPED.contains(word));
    }

    /** "From Anvil", or in capitals within a sentence. */
    private static boolean isNamedAsMaker(Brands.Named one, String text) {
        String before = text.substring(0, one.start());
        return one.start() > 0 && Character.isUpperCase(text.charAt(one.start())) && !before.isBlank()
                || CUE_BEFORE.matcher(before).find();
    }

    private static boolean cut(StringBuilder text, String kind) {
        String less = WORDS.pattern(kind).matcher(text).replaceAll(" ");
        boolean found = less.length() != text.length() || !less.contentEquals(text);
        text.replace(0, text.length(), less);
        return found;
    }
}
