package dev.parley.lifecycle.skill;

import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.lifecycle.calendar.OpeningHours;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says when the branches are open, and takes down, tells and takes back when somebody wishes to come. */
@Component
@Order(30)
class CalendarSkill implements Skill {

    static final String NAME = "calendar";
    static final String HOURS = "OPENING_HOURS";
    static final String VISIT = "VISIT_WISH";
    static final String SERVICE = "SERVICE_VISIT_WISH";
    static final String REMIND = "VISIT_WHEN";
    static final String WITHDRAW = "VISIT_WITHDRAW";
    static final String AT = "at";
    static final String DAYS = "days";

    private final VisitHearing visitHearing;
    private final HoursHearing hoursHearing;
    private final VisitReplies visits;
    private final HoursText text;
    private final NamedBranches branches;

    CalendarSkill(
            VisitHearing visitHearing,
            HoursHearing hoursHearing,
            VisitReplies visits,
            HoursText text,
            NamedBranches branches) {
        this.visitHearing = visitHearing;
        this.hoursHearing = hoursHearing;
        this.visits = visits;
        this.text = text;
        this.branches = branches;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> grammar() {
        return List.of(
                new CommandSpec(
                        HOURS,
                        "Says when the business is open",
                        Map.of(DAYS, "text"),
                        Effect.READ,
                        List.of("are you open on sunday?", "¿a qué hora abren el sábado?")),
                new CommandSpec(
                        VISIT,
                        "Takes down when the customer wants to come for a test drive",
                        Map.of(AT, "text"),
                        Effect.WRITE,
                        List.of("can I drive it saturday at 10?", "plutôt samedi à 10h")),
                new CommandSpec(
                        SERVICE,
                        "Takes down when the customer wants to bring a car to the workshop",
                        Map.of(AT, "text"),
                        Effect.WRITE,
                        List.of("can I bring it in monday 8am?", "¿puedo llevarlo al taller el lunes a las 9?")),
                new CommandSpec(
                        REMIND,
                        "Says when the customer wished to come",
                        Map.of(),
                        Effect.READ,
                        List.of("what time did I say?", "¿a qué hora quedamos?")),
                new CommandSpec(
                        WITHDRAW,
                        "Takes the wish to come off the list again",
                        Map.of(),
                        Effect.WRITE,
                        List.of("cancel the visit", "no puedo ir a la cita")));
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        if (turn.tenant().settings().branches().isEmpty()) {
            return List.of();
        }
        Optional<Heard> visit = visitHearing.heard(turn);
        Optional<Heard> hours =
                visit.isEmpty() ? hoursHearing.asked(turn) : hoursHearing.askedBeside(visit.get(), turn);
        return Stream.of(visit, hours).flatMap(Optional::stream).toList();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        return switch (command.name()) {
            case VISIT -> at(command).map(wish -> visits.wished(turn, wish)).orElseGet(CalendarSkill::unknown);
            case SERVICE ->
                at(command).map(wish -> visits.toTheWorkshop(turn, wish)).orElseGet(CalendarSkill::unknown);
            case REMIND -> wished(turn).map(wish -> visits.reminded(turn, wish)).orElseGet(CalendarSkill::unknown);
            case WITHDRAW ->
                wished(turn).map(wish -> visits.withdrawn(turn, wish)).orElseGet(CalendarSkill::unknown);
            default -> hours(turn, command);
        };
    }

    @Override
    public Optional<String> describe(Command command, TurnContext turn) {
        return switch (command.name()) {
            case VISIT -> at(command).map(wish -> visits.described(turn, "lifecycle.described.visit", wish));
            case WITHDRAW -> wished(turn).map(wish -> visits.described(turn, "lifecycle.described.withdraw", wish));
            default -> Optional.empty();
        };
    }

    private Outcome hours(TurnContext turn, Command command) {
        List<OpeningHours> meant = branches.meant(turn);
        Set<DayOfWeek> days = days(turn, command);
        Statement said = days.isEmpty()
                ? text.week(turn.tenant(), turn.language(), meant)
                : text.days(turn.tenant(), turn.language(), meant, days);
        return Outcome.of(Coverage.SETTLED, List.of(said))
                .withMemory(VisitMemory.of(turn.state()).withHoursAsked());
    }

    private Set<DayOfWeek> days(TurnContext turn, Command command) {
        return command.arguments().get(DAYS) instanceof List<?> named
                ? named.stream()
                        .map(day -> DayOfWeek.valueOf(day.toString()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)))
                : hoursHearing.days(turn, turn.text());
    }

    private static Optional<VisitTime> at(Command command) {
        return VisitTime.parse(command.arguments().get(AT));
    }

    private static Optional<VisitTime> wished(TurnContext turn) {
        return VisitMemory.of(turn.state()).wished();
    }

    private static Outcome unknown() {
        return Outcome.of(Coverage.UNKNOWN, List.of());
    }
}
