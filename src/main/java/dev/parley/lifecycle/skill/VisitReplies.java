package dev.parley.lifecycle.skill;

import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.lifecycle.calendar.OpeningHours;
import dev.parley.nlu.EntityNames;
import dev.parley.shared.Language;
import dev.parley.tenancy.Tenant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final HoursText text;
    private final NamedBranches branches;

    VisitReplies(HoursText text, NamedBranches branches) {
        this.text = text;
        this.branches = branches;
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
        Statement hours = text.date(turn.tenant(), turn.language(), open, at.toLocalDate());
        Outcome outcome = Outcome.of(Coverage.SETTLED, List.of(hours, about(turn, "lifecycle.wish", wish, open)))
                .withMemory(VisitMemory.of(turn.state()).withNoted(wish));
        return wish.isTimed() ? outcome : outcome.withQuestion(hour(turn));
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
                        .withMemory(VisitMemory.of(turn.state()).withNotedForTheWorkshop(wish));
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
        List<Statement> said = new ArrayList<>(List.of(about(turn, key, wish, all)));
        if (all.stream().anyMatch(branch -> branch.on(at.getDayOfWeek()).isPresent())) {
            said.add(text.date(tenant, language, all, at.toLocalDate()));
        }
        String others = VisitTimes.alternatives(all, at, turn.localNow().toLocalDateTime()).stream()
                .map(moment -> text.moment(tenant, language, moment, true))
                .collect(Collectors.joining(" · "));
        if (!others.isEmpty()) {
            said.add(text.about(tenant, language, "lifecycle.alternatives", Map.of("others", others), all));
        }
        return Outcome.of(Coverage.SETTLED, said).withTrace(Map.of(REFUSED, List.of(EntityNames.APPOINTMENT_AT)));
    }

    private Statement about(TurnContext turn, String key, VisitTime wish, List<OpeningHours> open) {
        return text.about(turn.tenant(), turn.language(), key, Map.of("when", when(turn, wish)), open);
    }

    private String when(TurnContext turn, VisitTime wish) {
        return text.moment(turn.tenant(), turn.language(), wish.at(), wish.isTimed());
    }
}
