package dev.parley.lifecycle.skill;

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
import dev.parley.shared.Language;
import dev.parley.tenancy.BranchNames;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantSettings.Branch;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says when the branches are open, and holds the wish to come against their hours. A wish outside of them is refused with
 * other times, and named in the trace under {@link #REFUSED} so that nobody writes it down.
 */
@Component
@Order(30)
class CalendarSkill implements Skill {

    /** The trace key of entities that must not be taken over. */
    static final String REFUSED = "refused_entities";

    /** The trace key of fields that the customer has taken back. */
    static final String WITHDRAWN = "withdrawn_fields";

    private static final String NAME = "calendar";
    private static final String HOURS = "OPENING_HOURS";
    private static final String VISIT = "VISIT_WISH";
    private static final String WITHDRAW = "VISIT_WITHDRAW";
    private static final String AT = "at";
    private static final String ASKED_HOURS = "asked_hours";
    private static final String WISH = "wish";
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

    CalendarSkill(CalendarWords words, HoursText text) {
        this.words = words;
        this.text = text;
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
                        Map.of(),
                        Effect.READ,
                        List.of("are you open on sunday?", "¿a qué hora abren el sábado?")),
                new CommandSpec(
                        VISIT,
                        "Takes down when the customer wants to come for a test drive",
                        Map.of(AT, "text"),
                        Effect.WRITE,
                        List.of("can I drive it saturday at 10?", "plutôt samedi à 10h")),
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
        OptionalInt withdrawn = withdraws(turn);
        if (withdrawn.isPresent()) {
            return List.of(new Heard(new Command(WITHDRAW, Map.of(), Effect.WRITE), withdrawn.getAsInt()));
        }
        Optional<Entity> at = turn.understanding().entity(EntityNames.APPOINTMENT_AT);
        boolean comes = words.wishesToCome(turn.text(), turn.language())
                && !turn.understanding().isAbout(NO_VISIT);
        boolean wishes = comes
                || turn.understanding().isAbout(Intents.TEST_DRIVE)
                || turn.state().memory(NAME).containsKey(WISH)
                        && !turn.understanding().isAbout(Intents.SERVICE, Intents.SERVICE_REMINDER);
        if (at.isPresent() && wishes) {
            Command visit = new Command(VISIT, Map.of(AT, at.get().value().toString()), Effect.WRITE);
            return List.of(new Heard(visit, at.get().start()));
        }
        OptionalInt place = asksForHours(turn);
        return place.isPresent()
                ? List.of(new Heard(new Command(HOURS, Map.of(), Effect.READ), place.getAsInt()))
                : List.of();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        return switch (command.name()) {
            case VISIT -> visit(turn, String.valueOf(command.arguments().get(AT)));
            case WITHDRAW -> withdrawn(turn);
            default -> hours(turn);
        };
    }

    /** Takes back a visit by name; or "cancel", with no other question open, after one was noted. */
    private OptionalInt withdraws(TurnContext turn) {
        if (!turn.state().memory(NAME).containsKey(WISH)
                || turn.understanding().entity(EntityNames.APPOINTMENT_AT).isPresent()) {
            return OptionalInt.empty();
        }
        boolean bare =
                turn.understanding().isAbout(Intents.CANCEL) && turn.state().pending() == null;
        return bare ? OptionalInt.of(0) : words.takesVisitBack(turn.text(), turn.language());
    }

    /** A question for hours; or a short one that only names a day, right after such a question. */
    private OptionalInt asksForHours(TurnContext turn) {
        Set<DayOfWeek> days = days(turn);
        boolean namesADate = days.isEmpty() && turn.text().codePoints().anyMatch(Character::isDigit);
        OptionalInt place = words.asksForHours(turn.text(), turn.language());
        if (place.isPresent()) {
            return namesADate ? OptionalInt.empty() : place;
        }
        OptionalInt hours = words.speaksOfHours(turn.text(), turn.language());
        if (hours.isPresent() && !days.isEmpty() && !named(turn).isEmpty()) {
            return hours;
        }
        Object asked = turn.state().memory(NAME).get(ASKED_HOURS);
        boolean justAsked = asked instanceof Number number
                && number.intValue() == turn.state().turns() - 1;
        boolean asksOn = justAsked && !days.isEmpty() && turn.text().strip().split("\\s+").length <= SHORT;
        return asksOn ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private Outcome hours(TurnContext turn) {
        List<OpeningHours> branches = branches(turn);
        Set<DayOfWeek> days = days(turn);
        Statement said = days.isEmpty()
                ? text.week(turn.tenant(), turn.language(), branches)
                : text.days(turn.tenant(), turn.language(), branches, days);
        return Outcome.of(Coverage.SETTLED, List.of(said))
                .withMemory(memory(turn, ASKED_HOURS, turn.state().turns()));
    }

    private Outcome visit(TurnContext turn, String wished) {
        boolean isTimed = wished.contains("T");
        LocalDateTime at;
        try {
            at = isTimed ? LocalDateTime.parse(wished) : LocalDate.parse(wished).atTime(LocalTime.NOON);
        } catch (DateTimeException malformed) {
            return Outcome.of(Coverage.UNKNOWN, List.of());
        }
        LocalDateTime now = turn.localNow().toLocalDateTime();
        List<OpeningHours> open = VisitTimes.open(branches(turn), at, isTimed);
        boolean isPast = isTimed ? at.isBefore(now) : at.toLocalDate().isBefore(now.toLocalDate());
        if (open.isEmpty() || isPast) {
            return refused(turn, at, isTimed, isPast ? "lifecycle.past" : "lifecycle.outside");
        }
        Tenant tenant = turn.tenant();
        Language language = turn.language();
        Statement hours = text.date(tenant, language, open, at.toLocalDate());
        Statement noted = text.about(
                tenant, language, "lifecycle.wish", Map.of("when", text.moment(tenant, language, at, isTimed)), open);
        return Outcome.of(Coverage.SETTLED, List.of(hours, noted)).withMemory(memory(turn, WISH, wished));
    }

    private Outcome withdrawn(TurnContext turn) {
        String wished = String.valueOf(turn.state().memory(NAME).get(WISH));
        boolean isTimed = wished.contains("T");
        LocalDateTime at =
                isTimed ? LocalDateTime.parse(wished) : LocalDate.parse(wished).atTime(LocalTime.NOON);
        String when = text.moment(turn.tenant(), turn.language(), at, isTimed);
        Map<String, Object> memory = new LinkedHashMap<>(turn.state().memory(NAME));
        memory.remove(WISH);
        Statement said =
                text.about(turn.tenant(), turn.language(), "lifecycle.withdrawn", Map.of("when", when), branches(turn));
        return Outcome.of(Coverage.SETTLED, List.of(said))
                .withMemory(memory)
                .withTrace(Map.of(WITHDRAWN, List.of(EntityNames.APPOINTMENT_AT)));
    }

    private Outcome refused(TurnContext turn, LocalDateTime at, boolean isTimed, String key) {
        Tenant tenant = turn.tenant();
        Language language = turn.language();
        List<OpeningHours> branches = branches(turn);
        Statement no =
                text.about(tenant, language, key, Map.of("when", text.moment(tenant, language, at, isTimed)), branches);
        List<Statement> said = new ArrayList<>(List.of(no));
        if (branches.stream().anyMatch(branch -> branch.on(at.getDayOfWeek()).isPresent())) {
            said.add(text.date(tenant, language, branches, at.toLocalDate()));
        }
        String others = VisitTimes.alternatives(branches, at, turn.localNow().toLocalDateTime()).stream()
                .map(moment -> text.moment(tenant, language, moment, true))
                .collect(Collectors.joining(" · "));
        if (!others.isEmpty()) {
            said.add(text.about(tenant, language, "lifecycle.alternatives", Map.of("others", others), branches));
        }
        return Outcome.of(Coverage.SETTLED, said).withTrace(Map.of(REFUSED, List.of(EntityNames.APPOINTMENT_AT)));
    }

    private static Map<String, Object> memory(TurnContext turn, String key, Object value) {
        Map<String, Object> memory = new LinkedHashMap<>(turn.state().memory(NAME));
        memory.put(key, value);
        return memory;
    }

    private Set<DayOfWeek> days(TurnContext turn) {
        return words.days(turn.text(), turn.language(), turn.localNow().toLocalDate());
    }

    /** The branch that the customer names, else all of them. */
    private List<OpeningHours> branches(TurnContext turn) {
        List<Branch> named = named(turn);
        return OpeningHours.of(named.isEmpty() ? turn.tenant().settings().branches() : named);
    }

    /** By name or code; beside a word for what it is, a part of the name that no other has is enough. */
    private List<Branch> named(TurnContext turn) {
        List<Branch> all = turn.tenant().settings().branches();
        List<Branch> named = BranchNames.named(all, turn.text());
        return named.isEmpty() && words.speaksOfABranch(turn.text(), turn.language())
                ? BranchNames.hinted(all, turn.text())
                : named;
    }
}
