package dev.parley.commerce.vehicle;

import dev.parley.shared.Language;
import dev.parley.shared.Money;
import dev.parley.shared.ShippedFile;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads "450 a month, 3k down" in any of the languages, from {@code commerce/instalments/<language>.properties}. */
public final class InstalmentReader {

    private static final String SCALE = "k|mil|thousand|grand|hazaa?r|lakhs?|हज़ार|हजार|लाख|હજાર|લાખ";
    private static final String MONEY =
            "dollars?|bucks|usd|euros?|eur|pounds?|rupees?|rs\\.?|inr|[$€£₹]|रुपये|रुपए|रूपये|રૂપિયા";
    private static final String AMOUNT =
            "(?:(?:" + MONEY + ")\\s?)?(?<![\\d.,])(\\d{1,3}(?:[., ]\\d{3})+|\\d+(?:[.,]\\d{1,2})?)" + "\\s?(" + SCALE
                    + ")?(?![\\p{L}\\p{M}\\d])\\s?(?:(?:" + MONEY + ")(?![\\p{L}\\p{M}]))?";
    private static final String EDGE = "(?![\\p{L}\\p{M}])";
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Map<String, Integer> SCALES = Map.of("lakh", 5, "lakhs", 5, "लाख", 5, "લાખ", 5);
    private static final BigDecimal LEAST = BigDecimal.valueOf(50);
    private static final BigDecimal MOST = BigDecimal.valueOf(3000);
    /** As many rupees buy about what a dollar or a euro buys. */
    private static final BigDecimal RUPEES = BigDecimal.valueOf(40);

    /** A figure beside one of these rates somebody's credit, and is no money. */
    private static final Pattern SCORE = Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?:(?:credit )?scores?|credit|fico|cibil|puntaje|puntuacion|credito|cote"
                    + "|स्कोर|क्रेडिट|સ્કોર|ક્રેડિટ)(?![\\p{L}\\p{M}])");

    private static final int FEW_WORDS = 5;
    private static final int THOUSAND = 3;
    private static final int YEAR = 12;
    private static final int LONGEST = 96;
    private static final Map<Language, InstalmentReader> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new InstalmentReader(language));
        }
    }

    private final List<Pattern> monthly;
    private final List<Pattern> down;
    private final Pattern months;
    private final Pattern years;
    private final Pattern income;
    private final Pattern month;

    private InstalmentReader(Language language) {
        Properties words = load(language);
        monthly = beside(words, "month");
        down = beside(words, "down");
        months = Pattern.compile("(?<!\\d)(\\d{2})[ -]?(?:" + plain(words.getProperty("months")) + ")" + EDGE);
        income = Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + plain(words.getProperty("income")) + ")" + EDGE);
        month = Pattern.compile("(?:" + plain(words.getProperty("month.after")) + "|"
                + plain(words.getProperty("months")) + "|" + plain(words.getProperty("month.before")) + ")" + EDGE);
        years = Pattern.compile("(?<!\\d)(\\d)[ -]?(?:" + plain(words.getProperty("years")) + ")" + EDGE);
    }

    /** What a message tells of instalments, and where it begins to. */
    public record Told(Instalments instalments, int start) {}

    private static final Told NOTHING = new Told(Instalments.NONE, 0);

    /** @param currency of the amounts */
    public static Told read(String text, Language language, String currency) {
        String plain = plain(text);
        List<InstalmentReader> readers = new ArrayList<>(List.of(ALL.get(language)));
        if (language != Language.ENGLISH) {
            readers.add(ALL.get(Language.ENGLISH));
        }
        for (InstalmentReader reader : readers) {
            Found monthly = find(reader.monthly, plain, currency);
            Found down = find(reader.down, plain, currency);
            if (reader.income.matcher(plain).find()
                    || monthly.amount() != null && !isInstalment(monthly.amount())
                    || monthly.amount() == null && reader.month.matcher(plain).find()) {
                return NOTHING;
            }
            if (monthly.amount() != null || down.amount() != null) {
                OptionalInt term = reader.term(plain);
                return new Told(
                        new Instalments(monthly.amount(), down.amount(), term.isPresent() ? term.getAsInt() : null),
                        Math.min(monthly.start(), down.start()));
            }
        }
        return NOTHING;
    }

    /** An amount by itself that a vehicle may cost a month, as an answer. */
    public static @Nullable Money bare(String text, String currency) {
        String plain = plain(text);
        Matcher amount = Pattern.compile(AMOUNT).matcher(plain);
        boolean isAnswer = !SCORE.matcher(plain).find()
                && text.indexOf('?') < 0
                && text.strip().split("\\s+").length <= FEW_WORDS;
        @Nullable Money told = isAnswer && amount.find() ? money(amount, currency) : null;
        return told == null || isInstalment(told) ? told : null;
    }

    /** Nobody pays a few coins, or more than most people earn, each month for a vehicle. */
    private static boolean isInstalment(Money monthly) {
        BigDecimal unit = monthly.currency().equals("INR") ? RUPEES : BigDecimal.ONE;
        BigDecimal amount = monthly.amount();
        return amount.compareTo(LEAST.multiply(unit)) >= 0 && amount.compareTo(MOST.multiply(unit)) <= 0;
    }

    private OptionalInt term(String plain) {
        Matcher inMonths = months.matcher(plain);
        Matcher inYears = years.matcher(plain);
        int term = inMonths.find()
                ? Integer.parseInt(inMonths.group(1))
                : inYears.find() ? YEAR * Integer.parseInt(inYears.group(1)) : 0;
        return term >= YEAR && term <= LONGEST ? OptionalInt.of(term) : OptionalInt.empty();
    }

    private record Found(@Nullable Money amount, int start) {}

    private static Found find(List<Pattern> patterns, String plain, String currency) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(plain);
            if (matcher.find()) {
                return new Found(money(matcher, currency), matcher.start());
            }
        }
        return new Found(null, Integer.MAX_VALUE);
    }

    private static @Nullable Money money(Matcher found, String currency) {
        String digits = found.group(1);
        boolean grouped = digits.matches(".*[., ]\\d{3}");
        String number = grouped ? digits.replaceAll("[., ]", "") : digits.replace(',', '.');
        @Nullable String scale = found.group(2);
        BigDecimal amount =
                new BigDecimal(number).movePointRight(scale == null ? 0 : SCALES.getOrDefault(scale, THOUSAND));
        try {
            return Money.of(amount, currency);
        } catch (ArithmeticException tooLarge) {
            return null;
        }
    }

    private static List<Pattern> beside(Properties words, String kind) {
        return List.of(
                Pattern.compile(AMOUNT + "\\s?(?:" + plain(words.getProperty(kind + ".after")) + ")" + EDGE),
                Pattern.compile(
                        "(?<![\\p{L}\\p{M}])(?:" + plain(words.getProperty(kind + ".before")) + ")\\s?" + AMOUNT));
    }

    private static Properties load(Language language) {
        return ShippedFile.properties("/commerce/instalments/" + language.code() + ".properties");
    }

    /** Lower case, ASCII digits and no accents on Latin letters; as long as the text where letters are not decomposed. */
    private static String plain(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at) == '\u2019' ? '\'' : text.charAt(at);
            boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
            int digit = Character.isDigit(letter) ? Character.digit(letter, 10) : -1;
            lower.append(digit >= 0 ? (char) ('0' + digit) : escaped ? letter : Character.toLowerCase(letter));
        }
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        return Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }
}
