package dev.parley.lifecycle.skill;

import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.lifecycle.calendar.CalendarWords;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hears that the opening hours are asked for, and of which days. */
@Component
class HoursHearing {

    private static final int FEW_WORDS = 5;

    private final CalendarWords words;
    private final NamedBranches branches;

    HoursHearing(CalendarWords words, NamedBranches branches) {
        this.words = words;
        this.branches = branches;
    }

    /** A question for hours; or a short one that only names a day, right after such a question. */
    Optional<Heard> asked(TurnContext turn) {
        return asked(turn, turn.text());
    }

    /** "Rather at one. And are you open on Sunday?": another sentence than the one of the visit may ask for hours. */
    Optional<Heard> askedBeside(Heard visit, TurnContext turn) {
        return Sentence.of(turn.text()).stream()
                .filter(sentence -> !sentence.holds(visit.place()))
                .flatMap(sentence -> asked(turn, sentence.text()).stream()
                        .map(heard -> new Heard(heard.command(), sentence.start() + heard.start())))
                .findFirst();
    }

    Set<DayOfWeek> days(TurnContext turn, String text) {
        return words.days(text, turn.language(), turn.localNow().toLocalDate());
    }

    static boolean isShort(String text) {
        return text.strip().split("\\s+").length <= FEW_WORDS;
    }

    private Optional<Heard> asked(TurnContext turn, String text) {
        Set<DayOfWeek> days = days(turn, text);
        OptionalInt place = place(turn, text, days);
        return place.isPresent() ? Optional.of(new Heard(hoursOf(days), place.getAsInt())) : Optional.empty();
    }

    private static Command hoursOf(Set<DayOfWeek> days) {
        return new Command(
                CalendarSkill.HOURS,
                Map.of(CalendarSkill.DAYS, days.stream().map(DayOfWeek::name).toList()),
                Effect.READ);
    }

    private OptionalInt place(TurnContext turn, String text, Set<DayOfWeek> days) {
        OptionalInt asked = words.asksForHours(text, turn.language());
        if (asked.isPresent()) {
            boolean namesADate = days.isEmpty() && text.codePoints().anyMatch(Character::isDigit);
            return namesADate ? OptionalInt.empty() : asked;
        }
        OptionalInt hours = words.speaksOfHours(text, turn.language());
        if (hours.isPresent() && !days.isEmpty() && !branches.named(turn).isEmpty()) {
            return hours;
        }
        boolean asksOn = VisitMemory.of(turn.state()).hasJustAskedForHours() && !days.isEmpty() && isShort(text);
        return asksOn ? OptionalInt.of(0) : OptionalInt.empty();
    }
}
