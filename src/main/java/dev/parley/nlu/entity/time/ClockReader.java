package dev.parley.nlu.entity.time;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a time of day: "half five", "10h30", "a las 5 de la tarde", "saade char baje". */
final class ClockReader {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final int NOON = 12;
    /** Nobody visits a business at night: "at five" is in the afternoon. */
    private static final int FIRST_MORNING_HOUR = 8;

    private final Reading reading;

    ClockReader(Reading reading) {
        this.reading = reading;
    }

    /** A time as said, before it is known which half of the day it is in. */
    private record Said(int minutes, int from, int to, boolean exact) {}

    /**
     * A time that begins at this word.
     *
     * @param besideDay whether a day stands right before it, so that a bare "at 5" is a time
     * @param day the day said before it, which may have named the half: "tonight at 8:30"
     */
    Optional<Moment> at(int from, boolean besideDay, @Nullable Moment day) {
        Optional<Match> part = dayPart(from);
        if (part.isPresent()) {
            Optional<Said> hour = said(skipArticles(part.get().to()), true);
            if (hour.isPresent()) {
                return Optional.of(
                        moment(hour.get(), part.get().value(), from, hour.get().to()));
            }
            return Optional.of(part.get().value().equals("noon") ? noon(part.get()) : partOnly(part.get()));
        }
        return said(from, besideDay).map(said -> withDayPart(said, day));
    }

    /** "midi et demi". */
    private Moment noon(Match part) {
        Said said = withPartBehind(new Said(NOON * 60, part.from(), part.to(), true));
        return new Moment(null, LocalTime.NOON.plusMinutes(said.minutes() - NOON * 60L), 1, said.from(), said.to());
    }

    private static Moment partOnly(Match part) {
        return new Moment(null, null, 1, part.from(), part.to());
    }

    private Moment withDayPart(Said said, @Nullable Moment day) {
        Optional<Match> part = dayPartAfter(said.to());
        return moment(
                said,
                part.map(Match::value).or(() -> halfOf(day, said.to())).orElse(null),
                said.from(),
                part.map(Match::to).orElse(said.to()));
    }

    /** The half of the day that the name of the day tells, before the hour or right behind it. */
    private Optional<String> halfOf(@Nullable Moment day, int after) {
        return Optional.ofNullable(day)
                .flatMap(said -> reading.matchEndingAt("day_half", said.to()))
                .or(() -> reading.matchAt("day_half", after))
                .or(() -> reading.matchAt("day_half", skipArticles(after)))
                .map(Match::value);
    }

    private Optional<Match> dayPart(int word) {
        return reading.matchAt("day_part", word).filter(match -> !match.value().equals("-"));
    }

    private Optional<Match> dayPartAfter(int word) {
        return dayPart(word).or(() -> dayPart(skipArticles(word)));
    }

    private int skipArticles(int word) {
        int at = word;
        for (Optional<Match> article = reading.matchAt("date_article", at);
                article.isPresent() && at - word < 3;
                article = reading.matchAt("date_article", at)) {
            at = article.get().to();
        }
        return at;
    }

    private Optional<Said> said(int from, boolean expected) {
        if (from >= reading.size()) {
            return Optional.empty();
        }
        return withMinutes(from)
                .or(() -> withPart(from))
                .or(() -> withWord(from))
                .or(() -> behindAt(from, expected));
    }

    private Optional<Said> clockFace(int from) {
        return from < reading.size() ? withMinutes(from) : Optional.empty();
    }

    /** "10:30", "10h30", "10.30 am". */
    private Optional<Said> withMinutes(int from) {
        int hour = whole(from);
        if (hour < 0) {
            return decimal(from);
        }
        if (hour > 24 || from + 1 >= reading.size()) {
            return Optional.empty();
        }
        Gap gap = reading.word(from + 1).gap();
        boolean letter = reading.word(from + 1).is("h") && (gap == Gap.NONE || gap == Gap.SPACE);
        int at = letter ? from + 2 : from + 1;
        int minute = at < reading.size() ? whole(at) : -1;
        boolean touching = at < reading.size() && reading.word(at).gap() == (letter ? Gap.NONE : Gap.COLON);
        if (minute >= 0 && minute < 60 && touching) {
            return Optional.of(new Said(hour * 60 + minute, from, at + 1, letter || hour >= NOON));
        }
        return letter ? Optional.of(withPartBehind(new Said(hour * 60, from, from + 2, true))) : Optional.empty();
    }

    private Optional<Said> decimal(int from) {
        BigDecimal number = reading.word(from).number();
        if (number == null || number.scale() != 2 || number.intValue() > 24 || !isClock(from + 1)) {
            return Optional.empty();
        }
        int minute = number.remainder(BigDecimal.ONE).movePointRight(2).intValue();
        return minute < 60
                ? Optional.of(new Said(number.intValue() * 60 + minute, from, from + 1, false))
                : Optional.empty();
    }

    private boolean isClock(int word) {
        return reading.matchAt("clock", word).isPresent()
                || reading.matchAt("meridiem", word).isPresent();
    }

    private int whole(int word) {
        BigDecimal number = reading.word(word).number();
        return number == null || number.scale() > 0 || number.precision() > 2 ? -1 : number.intValue();
    }

    /** "half five", "quarter to six". */
    private Optional<Said> withPart(int from) {
        return reading.matchAt("clock_part_before", from)
                .flatMap(part -> hour(part.to())
                        .map(hour -> new Said(
                                hour.value().intValue() * 60 + Integer.parseInt(part.value()),
                                from,
                                hour.to(),
                                false)));
    }

    private Optional<NumberSpan> hour(int word) {
        return reading.numberAt(word)
                .filter(number -> !number.scaled()
                        && number.value().signum() > 0
                        && number.value().compareTo(BigDecimal.valueOf(24)) <= 0);
    }

    /** "5 pm", "11 baje". */
    private Optional<Said> withWord(int from) {
        return hour(from).filter(hour -> isClock(hour.to())).map(hour -> {
            int to = reading.matchAt("clock", hour.to()).map(Match::to).orElse(hour.to());
            return afterHour(hour, to, false);
        });
    }

    /** "a las cinco y media": only behind a word that announces a time. */
    private Optional<Said> behindAt(int from, boolean expected) {
        Optional<Match> before = reading.matchAt("clock_before", from);
        int at = before.map(Match::to).orElse(from);
        Optional<Said> exact = before.isPresent() ? clockFace(at) : Optional.empty();
        if (exact.isPresent()) {
            return exact.map(said -> new Said(said.minutes(), from, said.to(), said.exact()));
        }
        return hour(at).filter(hour -> (before.isPresent() || expected) && !isCounted(hour))
                .map(hour -> {
                    Said said = afterHour(hour, hour.to(), false);
                    return new Said(said.minutes(), from, said.to(), said.exact());
                });
    }

    private boolean isCounted(NumberSpan hour) {
        int to = hour.to();
        return to < reading.size()
                && reading.word(to).gap().joins()
                && dayPartAfter(to).isEmpty()
                && (reading.matchAt("no_quantity", to).isPresent()
                        || reading.matchAt("unit", to).isPresent()
                        || reading.matchAt("currency", to).isPresent()
                        || reading.matchAt("month", to).isPresent());
    }

    private Said afterHour(NumberSpan hour, int to, boolean exact) {
        int minutes = hour.value().multiply(MINUTES).intValue();
        return withPartBehind(new Said(minutes, hour.from(), to, exact));
    }

    /** "9h et quart", "seis menos cuarto". */
    private Said withPartBehind(Said said) {
        return reading.matchAt("clock_part_after", said.to())
                .map(part ->
                        new Said(said.minutes() + Integer.parseInt(part.value()), said.from(), part.to(), said.exact()))
                .orElse(said);
    }

    private Moment moment(Said said, @Nullable String dayPart, int from, int to) {
        Optional<Match> meridiem = reading.matchAt("meridiem", said.to());
        @Nullable String half = meridiem.map(Match::value).orElse(dayPart);
        int minutes = said.minutes() + 60 * shift(said, half);
        LocalTime time = LocalTime.of(Math.floorMod(minutes / 60, 24), Math.floorMod(minutes, 60));
        return new Moment(
                null, time, 1, from, Math.max(to, meridiem.map(Match::to).orElse(to)));
    }

    /** Hours to add for the half of the day meant. */
    private static int shift(Said said, @Nullable String half) {
        int hour = said.minutes() / 60;
        if (half == null) {
            return !said.exact() && hour > 0 && hour < FIRST_MORNING_HOUR ? NOON : 0;
        }
        return switch (half) {
            case "am" -> hour == NOON ? -NOON : 0;
            case "pm" -> hour < NOON ? NOON : 0;
            case "night" -> hour > 5 && hour < NOON ? NOON : 0;
            default -> hour < 6 ? NOON : 0;
        };
    }
}
