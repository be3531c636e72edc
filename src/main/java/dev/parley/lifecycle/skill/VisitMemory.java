package dev.parley.lifecycle.skill;

import dev.parley.conversation.skill.DialogueState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a conversation has kept of the hours asked for and of when the customer wishes to come. */
final class VisitMemory {

    private static final String WISH = "wish";
    private static final String WORKSHOP = "workshop";
    private static final String ASKED_HOURS = "asked_hours";

    private final Map<String, Object> kept;
    private final int turns;

    private VisitMemory(Map<String, Object> kept, int turns) {
        this.kept = kept;
        this.turns = turns;
    }

    static VisitMemory of(DialogueState state) {
        return new VisitMemory(state.memory(CalendarSkill.NAME), state.turns());
    }

    /** The visit that stands noted. */
    Optional<VisitTime> wished() {
        return VisitTime.parse(kept.get(WISH));
    }

    /** Whether a time was named, be it one that cannot be. */
    boolean isTalkedAbout() {
        return kept.containsKey(DialogueState.APPOINTMENT);
    }

    /** The day of a visit that was noted without an hour, or named with one that cannot be. */
    Optional<VisitTime> lacksAnHour() {
        Optional<VisitTime> named = VisitTime.parse(kept.get(DialogueState.APPOINTMENT));
        Optional<VisitTime> noted = wished();
        return named.filter(day -> !day.isTimed() || !named.equals(noted));
    }

    boolean isForTheWorkshop() {
        return kept.containsKey(WORKSHOP);
    }

    /** Whether the message before this one asked for hours. */
    boolean hasJustAskedForHours() {
        return kept.get(ASKED_HOURS) instanceof Number turn && turn.intValue() == turns - 1;
    }

    Map<String, Object> withHoursAsked() {
        return with(Map.of(ASKED_HOURS, turns));
    }

    /** A time that cannot be is still what "then at ten" goes on from. */
    Map<String, Object> withTried(VisitTime wish) {
        return with(Map.of(DialogueState.APPOINTMENT, wish.iso()));
    }

    Map<String, Object> withNoted(VisitTime wish) {
        return with(Map.of(DialogueState.APPOINTMENT, wish.iso(), WISH, wish.iso()));
    }

    Map<String, Object> withNotedForTheWorkshop(VisitTime wish) {
        return with(Map.of(DialogueState.APPOINTMENT, wish.iso(), WISH, wish.iso(), WORKSHOP, true));
    }

    Map<String, Object> withoutWish() {
        Map<String, Object> rest = new LinkedHashMap<>(kept);
        rest.keySet().removeAll(Set.of(WISH, WORKSHOP, DialogueState.APPOINTMENT));
        return rest;
    }

    private Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(kept);
        all.putAll(more);
        return all;
    }
}
