package dev.parley.conversation.skill;

import dev.parley.nlu.OwnVehicle;
import dev.parley.shared.Language;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation remembers between turns, beside its transcript; stored as JSON with the session.
 *
 * @param turns turns closed so far
 * @param language the customer's, or null before the first turn
 * @param languageFixed whether the customer asked for that language, so that detection no longer changes it
 * @param lastList the list last shown, which ordinals refer to, or null
 * @param pending the question just asked ({@code lead.budget}), or null
 * @param asked every question asked so far; none of them is asked a second time unprompted
 * @param topic the last question to the knowledge base, made whole; a follow-up is read against it, or null
 * @param memory small JSON values that skills keep, by skill name
 */
public record DialogueState(
        int turns,
        @Nullable Language language,
        boolean languageFixed,
        @Nullable DisplayedList lastList,
        @Nullable String pending,
        Set<String> asked,
        @Nullable String topic,
        Map<String, Map<String, Object>> memory) {

    public static final DialogueState NEW = new DialogueState(0, null, false, null, null, Set.of(), null, Map.of());

    /** What a skill keeps the visit being talked about under: a local date, with or without a time. */
    public static final String APPOINTMENT = "appointment_at";

    /** What a skill keeps under: after how many turns the customer's own vehicle was spoken of last. */
    public static final String OWN_VEHICLE = "own_vehicle_at";

    /** And whether its distance was told in miles. */
    public static final String OWN_VEHICLE_IN_MILES = "own_vehicle_in_miles";

    /** What a skill keeps the article number under of what is spoken of. */
    public static final String FOCUS = "focus";

    /** What a skill keeps under: after how many turns the workshop was spoken of last. */
    public static final String WORKSHOP = "workshop_at";

    /** So many turns later nobody speaks of it any more. */
    private static final int FORGOTTEN = 3;

    private static final int WORKSHOP_FORGOTTEN = 6;

    public DialogueState {
        asked = Set.copyOf(asked);
        memory = Map.copyOf(memory);
    }

    /** What a skill kept; empty when nothing. */
    public Map<String, Object> memory(String skill) {
        return memory.getOrDefault(skill, Map.of());
    }

    public DialogueState withPending(@Nullable String question) {
        return new DialogueState(turns, language, languageFixed, lastList, question, asked, topic, memory);
    }

    /** The visit that is being talked about, as whichever skill keeps it; null when none is. */
    public @Nullable LocalDateTime appointment() {
        return memory.values().stream()
                .flatMap(kept -> Stream.ofNullable(kept.get(APPOINTMENT)))
                .map(String::valueOf)
                .map(iso -> iso.contains("T") ? iso : iso + "T00:00")
                .map(LocalDateTime::parse)
                .findFirst()
                .orElse(null);
    }

    /** The customer's own vehicle, while it is talked about. */
    public Optional<OwnVehicle> ownVehicle() {
        return memory.values().stream()
                .filter(kept -> kept.get(OWN_VEHICLE) instanceof Number spoken && turns - spoken.intValue() < FORGOTTEN)
                .map(kept -> new OwnVehicle(Boolean.TRUE.equals(kept.get(OWN_VEHICLE_IN_MILES))))
                .findFirst();
    }

    /** Whether the talk is of a car that needs the workshop, and not of one to buy. */
    public boolean isAboutTheWorkshop() {
        return memory.values().stream()
                .anyMatch(kept ->
                        kept.get(WORKSHOP) instanceof Number spoken && turns - spoken.intValue() < WORKSHOP_FORGOTTEN);
    }

    /** What is spoken of, where it is in the list last shown. */
    public Optional<DisplayedList.Item> focus() {
        return lastList == null
                ? Optional.empty()
                : lastList.items().stream()
                        .filter(item -> memory.values().stream()
                                .anyMatch(kept -> item.sku().equals(kept.get(FOCUS))))
                        .findFirst();
    }

    public boolean wasAsked(String question) {
        return asked.contains(question);
    }

    public Set<String> askedAnd(String question) {
        Set<String> all = new HashSet<>(asked);
        all.add(question);
        return all;
    }
}
