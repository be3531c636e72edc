package dev.parley.lifecycle.skill;

import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.lifecycle.calendar.CalendarWords;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hears that the customer wishes to come, asks when that was to be, or takes it back. */
@Component
class VisitHearing {

    /** Who says one of these comes for something else, or not at all. */
    private static final String[] NO_VISIT = {
        Intents.SERVICE,
        Intents.SERVICE_REMINDER,
        Intents.COMPLAINT,
        Intents.DELIVERY_UPDATE,
        Intents.CANCEL,
        Intents.DENY,
        Intents.ABUSE
    };

    /** Questions that a figure of one or two digits does not answer better. */
    private static final Set<String> HOUR_MAY_ANSWER = Set.of("visit.hour", "lead.contact", "lead.name", "lead.phone");

    private static final Command WITHDRAW = new Command(CalendarSkill.WITHDRAW, Map.of(), Effect.WRITE);
    private static final Command REMIND = new Command(CalendarSkill.REMIND, Map.of(), Effect.READ);

    private final CalendarWords words;
    private final HoursHearing hours;

    VisitHearing(CalendarWords words, HoursHearing hours) {
        this.words = words;
        this.hours = hours;
    }

    Optional<Heard> heard(TurnContext turn) {
        VisitMemory memory = VisitMemory.of(turn.state());
        return takenBack(memory, turn)
                .or(() -> hourOnly(memory, turn))
                .or(() -> askedAfter(memory, turn))
                .or(() -> wishedOfTheWorkshop(memory, turn))
                .or(() -> wished(memory, turn));
    }

    private Optional<Heard> takenBack(VisitMemory memory, TurnContext turn) {
        if (memory.wished().isEmpty()) {
            return Optional.empty();
        }
        return at(turn).isPresent() ? itsDayDropped(memory, turn) : cancelled(turn);
    }

    /** "Forget Tuesday": the very day of the visit is named, and taken back. */
    private Optional<Heard> itsDayDropped(VisitMemory memory, TurnContext turn) {
        Optional<VisitTime> named = at(turn).flatMap(when -> VisitTime.parse(when.value()));
        boolean isItsDay = named.isPresent()
                && memory.wished().filter(named.get()::isOnTheSameDay).isPresent();
        return isItsDay ? heard(WITHDRAW, words.takesBack(turn.text(), turn.language())) : Optional.empty();
    }

    /** Takes back a visit by name; or "cancel", with no other question open, after one was noted. */
    private Optional<Heard> cancelled(TurnContext turn) {
        OptionalInt named = words.takesVisitBack(turn.text(), turn.language());
        if (named.isPresent()) {
            return heard(WITHDRAW, named);
        }
        boolean bare =
                turn.understanding().isAbout(Intents.CANCEL) && turn.state().pending() == null;
        return bare
                ? Optional.of(Heard.inAll(WITHDRAW).because(turn.understanding(), Intents.CANCEL))
                : Optional.empty();
    }

    /** "10" after a day without an hour, or after an hour at which nobody is there. */
    private static Optional<Heard> hourOnly(VisitMemory memory, TurnContext turn) {
        String pending = turn.state().pending();
        boolean mayAnswer = pending == null || HOUR_MAY_ANSWER.contains(pending);
        return mayAnswer && at(turn).isEmpty()
                ? memory.lacksAnHour()
                        .flatMap(day -> BareHour.in(turn.text()).map(day::at))
                        .map(visit -> new Heard(
                                new Command(
                                        memory.isForTheWorkshop() ? CalendarSkill.SERVICE : CalendarSkill.VISIT,
                                        Map.of(CalendarSkill.AT, visit.iso()),
                                        Effect.WRITE),
                                0))
                : Optional.empty();
    }

    private Optional<Heard> askedAfter(VisitMemory memory, TurnContext turn) {
        return memory.wished().isEmpty()
                ? Optional.empty()
                : heard(REMIND, words.asksWhen(turn.text(), turn.language()));
    }

    /** A day or an hour, from somebody whose car needs the workshop, now or in what was said before. */
    private Optional<Heard> wishedOfTheWorkshop(VisitMemory memory, TurnContext turn) {
        boolean forService = turn.understanding().isAbout(Intents.SERVICE)
                || words.comesToTheWorkshop(turn.text(), turn.language())
                        && turn.state().ownVehicle().isEmpty()
                || (memory.isForTheWorkshop() || turn.state().isAboutTheWorkshop()) && goesOnWithTheWorkshop(turn);
        return at(turn).filter(_ -> forService).map(when -> wish(CalendarSkill.SERVICE, when));
    }

    private boolean goesOnWithTheWorkshop(TurnContext turn) {
        boolean stays = HoursHearing.isShort(turn.text())
                || !words.wishesToCome(turn.text(), turn.language())
                || !turn.understanding().isAbout(Intents.TEST_DRIVE, Intents.BUY);
        return stays && hours.asked(turn).isEmpty();
    }

    /** A day or an hour, from somebody who wishes to come or has said so before. */
    private Optional<Heard> wished(VisitMemory memory, TurnContext turn) {
        boolean comes = words.wishesToCome(turn.text(), turn.language())
                && !turn.understanding().isAbout(NO_VISIT);
        return at(turn).filter(when -> comes
                        || turn.understanding().isAbout(Intents.TEST_DRIVE)
                        || turn.understanding().intents().isEmpty()
                        || memory.isTalkedAbout() && isStillAboutTheVisit(when, turn))
                .map(when -> comes || isExact(when) || memory.isTalkedAbout()
                        ? wish(CalendarSkill.VISIT, when)
                        : wish(CalendarSkill.VISIT, when).because(turn.understanding(), Intents.TEST_DRIVE));
    }

    private boolean isStillAboutTheVisit(Entity when, TurnContext turn) {
        String sentence = Sentence.around(turn.text(), when.start());
        return !turn.understanding().isAbout(Intents.SERVICE, Intents.SERVICE_REMINDER)
                && words.asksForHours(sentence, turn.language()).isEmpty();
    }

    private static boolean isExact(Entity when) {
        return when.value().toString().contains("T");
    }

    private static Heard wish(String command, Entity when) {
        Map<String, Object> at = Map.of(CalendarSkill.AT, when.value().toString());
        return new Heard(new Command(command, at, Effect.WRITE), when.start());
    }

    private static Optional<Heard> heard(Command command, OptionalInt place) {
        return place.isPresent() ? Optional.of(new Heard(command, place.getAsInt())) : Optional.empty();
    }

    private static Optional<Entity> at(TurnContext turn) {
        return turn.understanding().entity(EntityNames.APPOINTMENT_AT);
    }
}
