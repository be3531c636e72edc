package dev.parley.commerce.skill;

import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Criterion;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleWording;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers what was asked about one vehicle in sentences, as somebody who stands beside it would. */
@Component
class FactSpeech {

    private final Wording wording;
    private final VehicleText text;

    FactSpeech(Wording wording, VehicleText text) {
        this.wording = wording;
        this.text = text;
    }

    /** @param known whether the talk was of this vehicle already, so that it need not be named again */
    String answers(Vehicle vehicle, AskedFacts asked, boolean known, TurnContext turn) {
        Answer answer = new Answer(vehicle, known, turn);
        if (asked.availability() || !vehicle.product().available()) {
            answer.add(vehicle.product().available() ? "there" : "gone", Map.of());
        }
        asked.recorded().forEach(attribute -> answer.fact(attribute, ""));
        asked.checks().forEach(answer::verdict);
        asked.features().forEach(answer::feature);
        if (!asked.unrecorded().isEmpty()) {
            answer.listing(asked);
        }
        return answer.text();
    }

    /** That what was asked about several stands in no record. */
    String notRecorded(List<String> subjects, TurnContext turn) {
        List<String> lines = new ArrayList<>();
        subjects.forEach(subject -> lines.add(missing(say("commerce.unrecorded." + subject, turn, Map.of()), turn)));
        return String.join("\n", lines);
    }

    private String missing(String subject, TurnContext turn) {
        return say("commerce.fact.notRecorded", turn, Map.of("fact", subject));
    }

    private String say(String key, TurnContext turn, Map<String, ?> arguments) {
        return wording.say(turn.language(), key, arguments);
    }

    /** What was said of a vehicle so far. */
    private final class Answer {

        private final Vehicle vehicle;
        private final TurnContext turn;
        private final List<String> sentences = new ArrayList<>();
        private final boolean spokenOf;
        private boolean known;
        private boolean quoted;

        Answer(Vehicle vehicle, boolean known, TurnContext turn) {
            this.vehicle = vehicle;
            this.spokenOf = known;
            this.known = known;
            this.turn = turn;
        }

        /** Names the vehicle in the first sentence, where it was not spoken of. */
        void add(String key, Map<String, String> arguments) {
            sentences.add(sentence(key, arguments));
            known = true;
        }

        private String sentence(String key, Map<String, String> arguments) {
            Map<String, Object> all = new java.util.HashMap<>(arguments);
            all.put("car", vehicle.product().name());
            all.put("known", known ? "yes" : "no");
            return say("commerce.says." + key, turn, all);
        }

        /** @param verdict {@code yes}, {@code no} or empty */
        void fact(Attribute attribute, String verdict) {
            Optional<String> fact = text.fact(vehicle, attribute, turn);
            String said = fact.isEmpty()
                    ? missing(text.label(attribute, turn.language()), turn)
                    : wording.has(turn.language(), "commerce.says." + attribute.wire())
                            ? sentence(attribute.wire(), Map.of("fact", fact.get()))
                            : text.label(attribute, turn.language()) + ": " + fact.get() + ".";
            known |= fact.isPresent();
            sentences.add(
                    verdict.isEmpty() || fact.isEmpty()
                            ? said
                            : say("commerce.fact." + verdict, turn, Map.of("fact", said)));
        }

        /** No yes where the record's word is only near to the one asked for. */
        void verdict(Criterion check) {
            boolean meets = check.accepts(vehicle);
            boolean nearly = meets
                    && check instanceof Criterion.OneOf one
                    && one.values().size() > 1;
            fact(check.attribute(), nearly ? "" : meets ? "yes" : "no");
        }

        void feature(String feature) {
            String said = VehicleWording.say(turn.language(), Attribute.FEATURE, feature);
            if (VehicleWording.mentions(vehicle, feature)) {
                add("feature", Map.of("feature", said, "description", listed()));
                quoted = true;
            } else {
                quote();
                sentences.add(missing(said, turn));
            }
        }

        private void quote() {
            if (!quoted && !vehicle.product().description().isBlank()) {
                add("listing", Map.of("description", listed()));
            }
            quoted = true;
        }

        /** What the description says of it in its own words, and what it does not say. */
        void listing(AskedFacts asked) {
            asked.listed(vehicle).ifPresent(said -> add("listing", Map.of("description", said)));
            asked.notListedFor(List.of(vehicle))
                    .unrecorded()
                    .forEach(subject -> sentences.add(notRecorded(List.of(subject), turn)));
        }

        private String listed() {
            return vehicle.product().description().strip();
        }

        String text() {
            String said = String.join(" ", sentences);
            String name = vehicle.product().name();
            return spokenOf || said.contains(name) ? said : name + ": " + said;
        }
    }
}
