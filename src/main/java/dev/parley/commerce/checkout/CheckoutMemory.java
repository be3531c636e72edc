package dev.parley.commerce.checkout;

import dev.parley.commerce.order.Quote;
import dev.parley.conversation.skill.DialogueState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation remembers of its checkout.
 *
 * @param id of the checkout that is open, or of the one that led to the order; null when there is none
 * @param touchedAt when the customer last went on with it
 * @param details told or stored so far; while no checkout is open, what was told by the way
 * @param withoutPhone whether the customer would rather give none
 * @param elsewhere whether the stored address was offered and is not the one
 * @param shown the lines and the total that were last shown to be agreed to, or null
 * @param order the number of the order it led to, or null while it is open
 * @param turn the turn it was closed in
 */
record CheckoutMemory(
        @Nullable UUID id,
        Instant touchedAt,
        Details details,
        boolean withoutPhone,
        boolean elsewhere,
        @Nullable List<String> shown,
        @Nullable String order,
        int turn) {

    static final String SKILL = "checkout";
    private static final CheckoutMemory NONE =
            new CheckoutMemory(null, Instant.EPOCH, Details.NONE, false, false, null, null, 0);

    static CheckoutMemory of(DialogueState state) {
        Map<String, Object> kept = state.memory(SKILL);
        if (kept.isEmpty()) {
            return NONE;
        }
        Map<Field, String> values = new EnumMap<>(Field.class);
        if (kept.get("details") instanceof Map<?, ?> details) {
            for (Field field : Field.values()) {
                if (details.get(field.code()) instanceof String value) {
                    values.put(field, value);
                }
            }
        }
        return new CheckoutMemory(
                kept.get("id") instanceof String id ? UUID.fromString(id) : null,
                kept.get("touched_at") instanceof String at ? Instant.parse(at) : Instant.EPOCH,
                new Details(values),
                Boolean.TRUE.equals(kept.get("without_phone")),
                Boolean.TRUE.equals(kept.get("elsewhere")),
                kept.get("shown") instanceof List<?> lines
                        ? lines.stream().map(String::valueOf).toList()
                        : null,
                kept.get("order") instanceof String number ? number : null,
                kept.get("turn") instanceof Number turn ? turn.intValue() : 0);
    }

    /** As JSON. */
    Map<String, Object> write() {
        Map<String, Object> kept = new LinkedHashMap<>();
        if (id != null) {
            kept.put("id", id.toString());
        }
        kept.put("touched_at", touchedAt.toString());
        Map<String, Object> values = new LinkedHashMap<>();
        details.values().forEach((field, value) -> values.put(field.code(), value));
        kept.put("details", values);
        kept.put("without_phone", withoutPhone);
        kept.put("elsewhere", elsewhere);
        if (shown != null) {
            kept.put("shown", shown);
        }
        if (order != null) {
            kept.put("order", order);
        }
        kept.put("turn", turn);
        return kept;
    }

    boolean isOpen(Instant now, Duration expiry) {
        return id != null && order == null && touchedAt.plus(expiry).isAfter(now);
    }

    /** What is waited for next. */
    Step step() {
        Step missing = details.missing().orElse(Step.CONFIRM);
        return missing == Step.PHONE && withoutPhone
                ? details.has(Field.ADDRESS) ? Step.CONFIRM : Step.ADDRESS
                : missing;
    }

    CheckoutMemory begun(UUID checkoutId, Details known) {
        return new CheckoutMemory(checkoutId, touchedAt, known, withoutPhone, false, null, null, 0);
    }

    CheckoutMemory knowing(Details more) {
        return new CheckoutMemory(id, touchedAt, more, withoutPhone, elsewhere, null, order, turn);
    }

    CheckoutMemory withoutPhone(boolean declined) {
        return new CheckoutMemory(id, touchedAt, details, declined, elsewhere, shown, order, turn);
    }

    CheckoutMemory goingElsewhere() {
        return new CheckoutMemory(id, touchedAt, details, withoutPhone, true, shown, order, turn);
    }

    CheckoutMemory showing(Quote quote) {
        return new CheckoutMemory(id, touchedAt, details, withoutPhone, elsewhere, Shown.of(quote), order, turn);
    }

    CheckoutMemory showingNothing() {
        return new CheckoutMemory(id, touchedAt, details, withoutPhone, elsewhere, null, order, turn);
    }

    CheckoutMemory touched(Instant now) {
        return new CheckoutMemory(id, now, details, withoutPhone, elsewhere, shown, order, turn);
    }

    /** What was told stays known for a further order of this conversation. */
    CheckoutMemory ordered(String number, int inTurn) {
        Details still = details.without(Field.PURCHASE_ORDER);
        return new CheckoutMemory(id, touchedAt, still, withoutPhone, false, null, number, inTurn);
    }

    /** Without a checkout; what the customer told is still known. */
    CheckoutMemory left() {
        return new CheckoutMemory(null, touchedAt, details, withoutPhone, false, null, null, 0);
    }
}
