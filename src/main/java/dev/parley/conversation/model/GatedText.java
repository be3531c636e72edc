package dev.parley.conversation.model;

import dev.parley.conversation.guard.CommitmentGate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A model's reply as it comes in: read sentence by sentence, filled from records, checked, and only then handed on. */
final class GatedText {

    private static final Pattern END = Pattern.compile("(?<=[.!?।])\\s+|\\n+");
    private static final int LONGEST = 2_000;

    private final Slots slots;
    private final CommitmentGate gate;
    private final CommitmentGate.Backing backing;
    private final Release release;
    private final StringBuilder pending = new StringBuilder();
    private final StringBuilder passed = new StringBuilder();
    private final StringBuilder raw = new StringBuilder();
    private String gap = "";
    private @Nullable String objection;

    GatedText(String records, Slots slots, CommitmentGate gate, Release release) {
        this.slots = slots;
        this.gate = gate;
        this.backing = gate.backing(records);
        this.release = release;
    }

    void add(String part) {
        if (objection != null) {
            return;
        }
        raw.append(part);
        pending.append(part);
        if (raw.length() > LONGEST) {
            objection = "it is too long";
            return;
        }
        Matcher end = END.matcher(pending);
        int from = 0;
        while (objection == null && end.find()) {
            sentence(pending.substring(from, end.start()));
            gap = end.group().contains("\n") ? "\n" : " ";
            from = end.end();
        }
        pending.delete(0, from);
    }

    /** The checked text; empty when something was objected to. */
    Optional<String> whole() {
        if (objection == null) {
            sentence(pending.toString().stripTrailing());
            pending.setLength(0);
        }
        if (objection == null) {
            objection = slots.objection(raw.toString()).orElse(null);
        }
        return objection == null && !passed.isEmpty() ? Optional.of(passed.toString()) : Optional.empty();
    }

    String objection() {
        return objection == null ? "it says nothing" : objection;
    }

    private void sentence(String written) {
        if (written.isBlank()) {
            return;
        }
        Optional<String> filled = slots.filled(written);
        objection = filled.isEmpty()
                ? "it names a slot that is none"
                : written.indexOf('?') >= 0 || written.indexOf('？') >= 0
                        ? "it asks a question of its own"
                        : gate.objection(Slots.emptied(written), backing)
                                .map(why -> why + ": " + written.strip())
                                .orElse(null);
        if (objection == null) {
            String said = passed.isEmpty() ? filled.orElseThrow().stripLeading() : gap + filled.orElseThrow();
            passed.append(said);
            release.passed(said);
        }
    }
}
