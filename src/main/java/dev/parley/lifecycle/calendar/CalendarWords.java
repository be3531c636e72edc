package dev.parley.lifecycle.calendar;

import dev.parley.shared.Language;
import dev.parley.shared.ShippedFile;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** How people name days and ask for opening hours, from {@code calendar/<language>.properties}. */
@Component
public class CalendarWords {

    private static final String EDGE_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";
    private static final String EDGE_AFTER = "(?![\\p{L}\\p{M}\\p{N}])";

    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    public CalendarWords() {
        for (Language language : Language.values()) {
            words.put(language, load(language));
        }
    }

    /**
     * A language's patterns.
     *
     * @param elsewhere what makes it a question about something else than the showroom's week
     * @param hours what asks for hours beside a branch and a day
     * @param branch what a branch is called
     * @param visit what wishes to come
     * @param cancel what takes something back
     * @param appointment what such a wish is called
     * @param when what asks for the time that was agreed
     * @param workshop what brings a car to be serviced
     */
    private record Words(
            Map<String, Pattern> days,
            Pattern asks,
            Pattern elsewhere,
            Pattern hours,
            Pattern branch,
            Pattern visit,
            Pattern cancel,
            Pattern appointment,
            Pattern when,
            Pattern workshop) {}

    /** Whether the text wishes to come and see something, at the time it names. */
    public boolean wishesToCome(String text, Language language) {
        return first(plain(text), language, Words::visit).isPresent();
    }

    /** Whether the text brings a car to the workshop. */
    public boolean comesToTheWorkshop(String text, Language language) {
        return first(plain(text), language, Words::workshop).isPresent();
    }

    /** Where the text takes back a visit that was spoken of. */
    public OptionalInt takesVisitBack(String text, Language language) {
        String plain = plain(text);
        return first(plain, language, Words::appointment).isPresent()
                ? first(plain, language, Words::cancel)
                : OptionalInt.empty();
    }

    /** Where the text takes something back. */
    public OptionalInt takesBack(String text, Language language) {
        return first(plain(text), language, Words::cancel);
    }

    /** Where the text asks for the time that was spoken of. */
    public OptionalInt asksWhen(String text, Language language) {
        return first(plain(text), language, Words::when);
    }

    /** Whether the text speaks of hours at all, which is a question for them beside a branch and a day. */
    public OptionalInt speaksOfHours(String text, Language language) {
        String plain = plain(text);
        return languages(language).stream()
                        .anyMatch(own -> own.elsewhere().matcher(plain).find())
                ? OptionalInt.empty()
                : first(plain, language, Words::hours);
    }

    /** Whether the text speaks of a branch by what it is, so that a part of its name is enough. */
    public boolean speaksOfABranch(String text, Language language) {
        return first(plain(text), language, Words::branch).isPresent();
    }

    private OptionalInt first(String plain, Language language, Function<Words, Pattern> wanted) {
        return languages(language).stream()
                .map(own -> wanted.apply(own).matcher(plain))
                .filter(Matcher::find)
                .mapToInt(Matcher::start)
                .min();
    }

    /** Where the text asks when the business is open; empty where it does not. */
    public OptionalInt asksForHours(String text, Language language) {
        String plain = plain(text);
        if (languages(language).stream()
                .anyMatch(own -> own.elsewhere().matcher(plain).find())) {
            return OptionalInt.empty();
        }
        return first(plain, language, Words::asks);
    }

    /** The days that the text names, in the order of the week. */
    public Set<DayOfWeek> days(String text, Language language, LocalDate today) {
        String plain = plain(text);
        Set<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
        for (Words own : languages(language)) {
            own.days().forEach((name, pattern) -> {
                if (pattern.matcher(plain).find()) {
                    found.addAll(days(name, today));
                }
            });
        }
        return found;
    }

    private static List<DayOfWeek> days(String name, LocalDate today) {
        return switch (name) {
            case "today" -> List.of(today.getDayOfWeek());
            case "tomorrow" -> List.of(today.plusDays(1).getDayOfWeek());
            case "weekend" -> List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            default -> List.of(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)));
        };
    }

    /** Customers mix English in. */
    private List<Words> languages(Language language) {
        List<Words> own = new ArrayList<>(List.of(words.get(language)));
        if (language != Language.ENGLISH) {
            own.add(words.get(Language.ENGLISH));
        }
        if (language == Language.HINDI || language == Language.MARATHI) {
            own.add(words.get(language == Language.HINDI ? Language.MARATHI : Language.HINDI));
        }
        return own;
    }

    private static Words load(Language language) {
        Properties lists = ShippedFile.properties("/calendar/" + language.code() + ".properties");
        Map<String, Pattern> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            days.put(name, pattern(lists, name));
        }
        List.of("today", "tomorrow", "weekend").forEach(name -> days.put(name, pattern(lists, name)));
        return new Words(
                days,
                pattern(lists, "asks"),
                pattern(lists, "elsewhere"),
                pattern(lists, "hours"),
                pattern(lists, "branch"),
                pattern(lists, "visit"),
                pattern(lists, "cancel"),
                pattern(lists, "appointment"),
                pattern(lists, "when"),
                pattern(lists, "workshop"));
    }

    private static Pattern pattern(Properties lists, String name) {
        String alternatives = plain(lists.getProperty(name, "(?!)"));
        return Pattern.compile(EDGE_BEFORE + "(?:" + alternatives + ")" + EDGE_AFTER);
    }

    /** Lower case and without the accents of Latin letters, which customers leave out. */
    private static String plain(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return Normalizer.normalize(apart.replaceAll("[\\u0300-\\u036f]", "").replace('’', '\''), Normalizer.Form.NFC);
    }
}
