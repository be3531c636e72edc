package dev.parley.lifecycle.skill;

import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.DisplayedList.Item;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.lifecycle.calendar.Holidays;
import dev.parley.lifecycle.calendar.OpeningHours;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.ItemRef;
import dev.parley.shared.Language;
import dev.parley.tenancy.Tenant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Holds a wish to come against the hours of the branches. A wish outside of them is refused with other times, and named in
 * the trace under {@link #REFUSED} so that nobody writes it down.
 */
@Component
class VisitReplies {

    /** The trace key of entities that must not be taken over. */
    static final String REFUSED = "refused_entities";

    /** The trace key of fields that the customer has taken back. */
    static final String WITHDRAWN = "withdrawn_fields";

    private static final String HOUR = "visit.hour";
    /** How to reach the customer is asked first; all else can wait. */
    private static final int HOUR_URGENCY = 75;

    private static final int OTHER_URGENCY = 85;

    private final HoursText text;
    private final NamedBranches branches;
    private final Holidays holidays;

    VisitReplies(HoursText text, NamedBranches branches, Holidays holidays) {
        this.text = text;
        this.branches = branches;
        this.holidays = holidays;
    }

    /** Notes it, or says why not. */
    Outcome wished(TurnContext turn, VisitTime wish) {
        LocalDateTime at = wish.at();
        LocalDateTime now = turn.localNow().toLocalDateTime();
        List<OpeningHours> open = VisitTimes.open(branches.meant(turn), at, wish.isTimed());
        boolean isPast = wish.isTimed() ? at.isBefore(now) : at.toLocalDate().isBefore(now.toLocalDate());
        if (open.isEmpty() || isPast) {
            return refused(turn, wish, isPast ? "lifecycle.past" : "lifecycle.outside")
                    .withMemory(VisitMemory.of(turn.state()).withTried(wish));
        }
        Outcome outcome = Outcome.of(Coverage.SETTLED, List.of(noted(turn, wish, open)))
                .withMemory(VisitMemory.of(turn.state()).withNoted(wish))
                .withTrace(told(wish));
        Outcome asking = wish.isTimed() ? outcome : outcome.withQuestion(hour(turn));
        return isHoliday(turn, wish) ? asking.withReferral(new Outcome.Referral("holidays", null)) : asking;
    }

    /** What an hour alone says, no entity says. */
    private static Map<String, Object> told(VisitTime wish) {
        return Map.of(Outcome.TOLD, Map.of(EntityNames.APPOINTMENT_AT, wish.iso()));
    }

    /** When, to see what, and what is good to know about the hours of that day. */
    private Statement noted(TurnContext turn, VisitTime wish, List<OpeningHours> open) {
        Optional<String> car = vehicle(turn);
        String when = when(turn, wish);
        String said = text.say(
                turn.language(),
                car.isPresent() ? "lifecycle.wish.car" : "lifecycle.wish",
                Map.of("when", when, "car", car.orElse("")));
        return text.about(turn.tenant(), turn.language(), said + hours(turn, wish, open), open, when, car.orElse(""));
    }

    private boolean isHoliday(TurnContext turn, VisitTime wish) {
        return holidays.has(turn.tenant().region(), wish.at().toLocalDate());
    }

    /** The whole day's where no hour was said; else only which branches are open then, if not all are. */
    private String hours(TurnContext turn, VisitTime wish, List<OpeningHours> open) {
        if (isHoliday(turn, wish)) {
            return " "
                    + text.say(
                            turn.language(),
                            "lifecycle.holiday",
                            Map.of("when", text.moment(turn.tenant(), turn.language(), wish.at(), false)));
        }
        if (!wish.isTimed()) {
            return " "
                    + text.brief(turn.tenant(), turn.language(), open, wish.at().toLocalDate());
        }
        String names = open.stream().map(branch -> branch.branch().name()).collect(Collectors.joining(", "));
        return open.size() == branches.meant(turn).size()
                ? ""
                : " " + text.say(turn.language(), "lifecycle.hours.then", Map.of("list", names));
    }

    /** What the customer comes to see: named by its place in the list now, or spoken of before. */
    private static Optional<String> vehicle(TurnContext turn) {
        DisplayedList shown = turn.state().lastList();
        Optional<Item> pointed = shown == null
                ? Optional.empty()
                : turn.understanding()
                        .entity(EntityNames.ITEM_REF)
                        .map(Entity::value)
                        .filter(ItemRef.class::isInstance)
                        .flatMap(ref -> shown.items().stream()
                                .filter(item -> Integer.valueOf(item.position()).equals(((ItemRef) ref).position()))
                                .findFirst());
        boolean namesAnother = turn.understanding().entity(EntityNames.MODEL).isPresent();
        return pointed.or(() -> namesAnother ? Optional.empty() : turn.state().focus())
                .map(Item::name);
    }

    private Question hour(TurnContext turn) {
        return new Question(HOUR, text.say(turn.language(), "lifecycle.which_hour", Map.of()), List.of(), HOUR_URGENCY);
    }

    /** Notes it; when the workshop is open stands in documents and not in the branches' hours. */
    Outcome toTheWorkshop(TurnContext turn, VisitTime wish) {
        LocalDateTime now = turn.localNow().toLocalDateTime();
        boolean isPast = wish.isTimed()
                ? wish.at().isBefore(now)
                : wish.at().toLocalDate().isBefore(now.toLocalDate());
        return isPast
                ? Outcome.of(Coverage.SETTLED, List.of(about(turn, "lifecycle.past", wish, branches.meant(turn))))
                        .withTrace(Map.of(REFUSED, List.of(EntityNames.APPOINTMENT_AT)))
                : Outcome.of(Coverage.SETTLED, List.of(about(turn, "lifecycle.workshop", wish, branches.meant(turn))))
                        .withMemory(VisitMemory.of(turn.state()).withNotedForTheWorkshop(wish))
                        .withTrace(told(wish))
                        .withReferral(new Outcome.Referral("workshop-hours", null));
    }

    /** Says when the customer is noted to come. */
    Outcome reminded(TurnContext turn, VisitTime wish) {
        return Outcome.of(Coverage.SETTLED, List.of(about(turn, "lifecycle.noted", wish, branches.meant(turn))));
    }

    Outcome withdrawn(TurnContext turn, VisitTime wish) {
        return Outcome.of(Coverage.SETTLED, List.of(about(turn, "lifecycle.withdrawn", wish, branches.meant(turn))))
                .withMemory(VisitMemory.of(turn.state()).withoutWish())
                .withTrace(Map.of(WITHDRAWN, List.of(EntityNames.APPOINTMENT_AT)));
    }

    String described(TurnContext turn, String key, VisitTime wish) {
        return text.say(turn.language(), key, Map.of("when", when(turn, wish)));
    }

    private Outcome refused(TurnContext turn, VisitTime wish, String key) {
        Tenant tenant = turn.tenant();
        Language language = turn.language();
        LocalDateTime at = wish.at();
        List<OpeningHours> all = branches.meant(turn);
        boolean isOpenThatDay =
                all.stream().anyMatch(branch -> branch.on(at.getDayOfWeek()).isPresent());
        List<String> others = VisitTimes.alternatives(all, at, turn.localNow().toLocalDateTime()).stream()
                .filter(moment -> !holidays.has(tenant.region(), moment.toLocalDate()))
                .map(moment -> text.moment(tenant, language, moment, true))
                .toList();
        String joined = String.join(" · ", others);
        List<String> said = new ArrayList<>();
        said.add(text.say(language, key, Map.of("when", when(turn, wish))));
        if (isOpenThatDay) {
            said.add(text.brief(tenant, language, all, at.toLocalDate()));
        }
        if (!others.isEmpty()) {
            said.add(text.say(language, "lifecycle.alternatives", Map.of("others", joined)));
        }
        Outcome refused = Outcome.of(
                        Coverage.SETTLED,
                        List.of(text.about(tenant, language, String.join(" ", said), all, when(turn, wish), joined)))
                .withTrace(Map.of(REFUSED, List.of(EntityNames.APPOINTMENT_AT)));
        return others.isEmpty() ? refused : refused.withQuestion(whichOne(turn, others));
    }

    /** More urgent than how to reach somebody who has no time to come yet. */
    private Question whichOne(TurnContext turn, List<String> others) {
        return new Question(HOUR, text.say(turn.language(), "lifecycle.which_one", Map.of()), others, OTHER_URGENCY);
    }

    private Statement about(TurnContext turn, String key, VisitTime wish, List<OpeningHours> open) {
        return text.about(turn.tenant(), turn.language(), key, Map.of("when", when(turn, wish)), open);
    }

    private String when(TurnContext turn, VisitTime wish) {
        return text.moment(turn.tenant(), turn.language(), wish.at(), wish.isTimed());
    }
}
