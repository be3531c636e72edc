package dev.parley.lifecycle.skill;

import dev.parley.conversation.skill.DialogueState;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.lifecycle.calendar.CalendarWords;
import dev.parley.lifecycle.calendar.OpeningHours;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says when the branches are open, and takes down, tells and takes back when somebody wishes to come. */
@Component
@Order(30)
class CalendarSkill implements Skill {

    private static final String NAME = "calendar";
    private static final String HOURS = "OPENING_HOURS";
    private static final String VISIT = "VISIT_WISH";
    private static final String SERVICE = "SERVICE_VISIT_WISH";
    private static final String REMIND = "VISIT_WHEN";
    private static final String WITHDRAW = "VISIT_WITHDRAW";
    private static final String AT = "at";
    private static final String DAYS = "days";
    private static final String ASKED_HOURS = "asked_hours";
    private static final String WISH = "wish";
    private static final String WORKSHOP = "workshop";
    private static final int SHORT = 5;

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

    private final CalendarWords words;
    private final HoursText text;
    private final NamedBranches branches;
    private final VisitReplies visits;

    CalendarSkill(CalendarWords words, HoursText text, NamedBranches branches, VisitReplies visits) {
        this.words = words;
        this.text = text;
        this.branches = branches;
        this.visits = visits;
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
        Optional<Heard> visit = withdraws(turn)
                .or(() -> remembers(turn))
                .or(() -> comesForService(turn))
                .or(() -> wishes(turn));
        Optional<Heard> hours = visit.isEmpty() ? asksForHours(turn, turn.text()) : hoursBeside(turn, visit.get());
        return Stream.of(visit, hours).flatMap(Optional::stream).toList();
    }

    /** "Rather at one. And are you open on Sunday?": another sentence may ask for hours. */
    private Optional<Heard> hoursBeside(TurnContext turn, Heard visit) {
        return Sentence.of(turn.text()).stream()
                .filter(sentence -> !sentence.holds(visit.place()))
                .flatMap(sentence -> asksForHours(turn, sentence.text()).stream()
                        .map(heard -> new Heard(heard.command(), sentence.start() + heard.start())))
                .findFirst();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        return switch (command.name()) {
            case VISIT ->
                VisitTime.parse(command.arguments().get(AT))
                        .map(wish -> wished(turn, wish))
                        .orElseGet(CalendarSkill::unknown);
            case SERVICE ->
                VisitTime.parse(command.arguments().get(AT))
                        .map(wish -> visits.toTheWorkshop(turn, wish, forService(turn, wish)))
                        .orElseGet(CalendarSkill::unknown);
            case REMIND -> wished(turn).map(wish -> visits.reminded(turn, wish)).orElseGet(CalendarSkill::unknown);
            case WITHDRAW ->
                wished(turn)
                        .map(wish -> visits.withdrawn(turn, wish, withoutWish(turn)))
                        .orElseGet(CalendarSkill::unknown);
            default -> hours(turn, command);
        };
    }

    @Override
    public Optional<String> describe(Command command, TurnContext turn) {
        return switch (command.name()) {
            case VISIT ->
                VisitTime.parse(command.arguments().get(AT))
                        .map(wish -> visits.described(turn, "lifecycle.described.visit", wish));
            case WITHDRAW -> wished(turn).map(wish -> visits.described(turn, "lifecycle.described.withdraw", wish));
            default -> Optional.empty();
        };
    }

    /** Takes back a visit by name; or "cancel", with no other question open, after one was noted. */
    private Optional<Heard> withdraws(TurnContext turn) {
        if (wished(turn).isEmpty()) {
            return Optional.empty();
        }
        if (at(turn).isPresent()) {
            return drops(turn);
        }
        Command withdraw = new Command(WITHDRAW, Map.of(), Effect.WRITE);
        OptionalInt named = words.takesVisitBack(turn.text(), turn.language());
        if (named.isPresent()) {
            return Optional.of(new Heard(withdraw, named.getAsInt()));
        }
        boolean bare =
                turn.understanding().isAbout(Intents.CANCEL) && turn.state().pending() == null;
        return bare
                ? Optional.of(Heard.inAll(withdraw).because(turn.understanding(), Intents.CANCEL))
                : Optional.empty();
    }

    /** "Forget Tuesday": the very day of the visit is named, and taken back. */
    private Optional<Heard> drops(TurnContext turn) {
        OptionalInt place = words.takesBack(turn.text(), turn.language());
        boolean isItsDay = at(turn).flatMap(when -> VisitTime.parse(when.value()))
                .filter(named -> wished(turn)
                        .filter(wish ->
                                wish.at().toLocalDate().equals(named.at().toLocalDate()))
                        .isPresent())
                .isPresent();
        return place.isPresent() && isItsDay
                ? Optional.of(new Heard(new Command(WITHDRAW, Map.of(), Effect.WRITE), place.getAsInt()))
                : Optional.empty();
    }

    private Optional<Heard> remembers(TurnContext turn) {
        OptionalInt asks = wished(turn).isEmpty() ? OptionalInt.empty() : words.asksWhen(turn.text(), turn.language());
        return asks.isPresent()
                ? Optional.of(new Heard(new Command(REMIND, Map.of(), Effect.READ), asks.getAsInt()))
                : Optional.empty();
    }

    /** A day or an hour, from somebody whose car needs the workshop, now or in what was said before. */
    private Optional<Heard> comesForService(TurnContext turn) {
        boolean forService = turn.understanding().isAbout(Intents.SERVICE)
                || words.comesToTheWorkshop(turn.text(), turn.language())
                        && turn.state().ownVehicle().isEmpty()
                || turn.state().memory(NAME).containsKey(WORKSHOP)
                        && (isShort(turn.text()) || !turn.understanding().isAbout(Intents.TEST_DRIVE, Intents.BUY))
                        && asksForHours(turn, turn.text()).isEmpty();
        return at(turn).filter(_ -> forService)
                .map(when -> new Heard(
                        new Command(SERVICE, Map.of(AT, when.value().toString()), Effect.WRITE), when.start()));
    }

    /** A day or an hour, from somebody who wishes to come or has said so before. */
    private Optional<Heard> wishes(TurnContext turn) {
        Optional<Entity> at = at(turn);
        boolean comes = words.wishesToCome(turn.text(), turn.language())
                && !turn.understanding().isAbout(NO_VISIT);
        boolean wishes = comes
                || turn.understanding().isAbout(Intents.TEST_DRIVE)
                || turn.understanding().intents().isEmpty()
                || isTalkedAbout(turn)
                        && !turn.understanding().isAbout(Intents.SERVICE, Intents.SERVICE_REMINDER)
                        && at.filter(when -> words.asksForHours(
                                                Sentence.around(turn.text(), when.start()), turn.language())
                                        .isPresent())
                                .isEmpty();
        return at.filter(_ -> wishes).map(when -> {
            Heard heard =
                    new Heard(new Command(VISIT, Map.of(AT, when.value().toString()), Effect.WRITE), when.start());
            boolean isExact = when.value().toString().contains("T");
            return comes || isExact || isTalkedAbout(turn)
                    ? heard
                    : heard.because(turn.understanding(), Intents.TEST_DRIVE);
        });
    }

    /** A question for hours; or a short one that only names a day, right after such a question. */
    private Optional<Heard> asksForHours(TurnContext turn, String text) {
        OptionalInt place = placeOfHours(turn, text);
        return place.isPresent()
                ? Optional.of(new Heard(
                        new Command(HOURS, Map.of(DAYS, names(days(turn, text))), Effect.READ), place.getAsInt()))
                : Optional.empty();
    }

    private OptionalInt placeOfHours(TurnContext turn, String text) {
        Set<DayOfWeek> days = days(turn, text);
        boolean namesADate = days.isEmpty() && text.codePoints().anyMatch(Character::isDigit);
        OptionalInt place = words.asksForHours(text, turn.language());
        if (place.isPresent()) {
            return namesADate ? OptionalInt.empty() : place;
        }
        OptionalInt hours = words.speaksOfHours(text, turn.language());
        if (hours.isPresent() && !days.isEmpty() && !branches.named(turn).isEmpty()) {
            return hours;
        }
        Object asked = turn.state().memory(NAME).get(ASKED_HOURS);
        boolean justAsked = asked instanceof Number number
                && number.intValue() == turn.state().turns() - 1;
        boolean asksOn = justAsked && !days.isEmpty() && isShort(text);
        return asksOn ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private static boolean isShort(String text) {
        return text.strip().split("\\s+").length <= SHORT;
    }

    private static Map<String, Object> forService(TurnContext turn, VisitTime wish) {
        Map<String, Object> memory = memory(turn, DialogueState.APPOINTMENT, wish.iso());
        memory.put(WISH, wish.iso());
        memory.put(WORKSHOP, true);
        return memory;
    }

    /** A time that cannot be is still what "then at ten" goes on from. */
    private Outcome wished(TurnContext turn, VisitTime wish) {
        Map<String, Object> tried = memory(turn, DialogueState.APPOINTMENT, wish.iso());
        Map<String, Object> noted = new LinkedHashMap<>(tried);
        noted.put(WISH, wish.iso());
        return visits.wished(turn, wish, noted, tried);
    }

    private Outcome hours(TurnContext turn, Command command) {
        List<OpeningHours> meant = branches.meant(turn);
        Set<DayOfWeek> days = command.arguments().get(DAYS) instanceof List<?> named
                ? named.stream()
                        .map(day -> DayOfWeek.valueOf(day.toString()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)))
                : days(turn, turn.text());
        Statement said = days.isEmpty()
                ? text.week(turn.tenant(), turn.language(), meant)
                : text.days(turn.tenant(), turn.language(), meant, days);
        return Outcome.of(Coverage.SETTLED, List.of(said))
                .withMemory(memory(turn, ASKED_HOURS, turn.state().turns()));
    }

    private static Outcome unknown() {
        return Outcome.of(Coverage.UNKNOWN, List.of());
    }

    private static Optional<Entity> at(TurnContext turn) {
        return turn.understanding().entity(EntityNames.APPOINTMENT_AT);
    }

    private static boolean isTalkedAbout(TurnContext turn) {
        return turn.state().memory(NAME).containsKey(DialogueState.APPOINTMENT);
    }

    private static Optional<VisitTime> wished(TurnContext turn) {
        return VisitTime.parse(turn.state().memory(NAME).get(WISH));
    }

    private static Map<String, Object> memory(TurnContext turn, String key, Object value) {
        Map<String, Object> memory = new LinkedHashMap<>(turn.state().memory(NAME));
        memory.put(key, value);
        return memory;
    }

    private static Map<String, Object> withoutWish(TurnContext turn) {
        Map<String, Object> memory = new LinkedHashMap<>(turn.state().memory(NAME));
        memory.remove(WISH);
        memory.remove(WORKSHOP);
        memory.remove(DialogueState.APPOINTMENT);
        return memory;
    }

    private static List<String> names(Set<DayOfWeek> days) {
        return days.stream().map(DayOfWeek::name).toList();
    }

    private Set<DayOfWeek> days(TurnContext turn, String text) {
        return words.days(text, turn.language(), turn.localNow().toLocalDate());
    }
}
