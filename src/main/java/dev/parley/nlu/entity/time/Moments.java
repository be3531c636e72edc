package dev.parley.nlu.entity.time;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Finds the moments a text names: days, times, and days with their times. */
public final class Moments {

    private static final int FURTHEST = 3;
    private static final int REACH = 5;

    private final Reading reading;
    private final IntPredicate free;
    private final DayReader days;
    private final ClockReader clocks;

    private Moments(Reading reading, IntPredicate free) {
        this.reading = reading;
        this.free = free;
        days = new DayReader(reading);
        clocks = new ClockReader(reading);
    }

    /** @param free tells whether a word may be part of a moment */
    public static List<Moment> in(Reading reading, IntPredicate free) {
        return new Moments(reading, free).all();
    }

    private List<Moment> all() {
        List<Moment> moments = new ArrayList<>();
        int at = 0;
        while (at < reading.size()) {
            Optional<Moment> moment = at(at, moments);
            moment.ifPresent(found -> add(moments, found));
            at = moment.map(Moment::to).orElse(at + 1);
        }
        return moments;
    }

    private Optional<Moment> at(int word, List<Moment> before) {
        @Nullable
        Moment day = before.isEmpty()
                        || before.getLast().day() == null
                        || before.getLast().time() != null
                ? null
                : before.getLast();
        boolean besideDay = day != null && isNear(day.to(), word);
        return days.at(word)
                .or(() -> clocks.at(word, besideDay, day))
                .filter(moment -> isFree(moment.from(), moment.to()));
    }

    private boolean isFree(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!free.test(i)) {
                return false;
            }
        }
        return true;
    }

    /** Joins a day and a time that belong together. */
    private void add(List<Moment> moments, Moment found) {
        if (!moments.isEmpty()) {
            Moment last = moments.getLast();
            boolean complete = last.day() != null && found.day() != null || last.time() != null && found.time() != null;
            if (!complete && (isNear(last.to(), found.from()) || isHourOf(last, found))) {
                moments.set(moments.size() - 1, join(last, found));
                return;
            }
        }
        moments.add(found);
    }

    /** "Friday after work like 5:30": an hour further on in what is said of a day. */
    private boolean isHourOf(Moment day, Moment hour) {
        return day.day() != null
                && hour.time() != null
                && hour.from() - day.to() <= REACH
                && hour.from() < reading.sentenceEnd(day.to() - 1);
    }

    private static Moment join(Moment first, Moment second) {
        return new Moment(
                first.day() == null ? second.day() : first.day(),
                first.time() == null ? second.time() : first.time(),
                first.day() == null ? second.direction() : first.direction(),
                first.from(),
                second.to());
    }

    private boolean isNear(int to, int from) {
        if (from - to > FURTHEST || from < to) {
            return false;
        }
        for (int i = to; i <= from && i < reading.size(); i++) {
            if (reading.word(i).gap() == Gap.STOP || i < from && !reading.isIn("date_article", i)) {
                return false;
            }
        }
        return true;
    }
}
