package dev.parley.leads;

import dev.parley.nlu.EntityNames;
import dev.parley.shared.ContactFields;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Money;
import dev.parley.shared.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What staff or a server says about a lead.
 *
 * @param fields entity names to values; a null value means that the field is no longer known
 */
public record LeadForm(
        @Nullable UUID contactId,
        @Nullable String source,
        @Nullable LeadStatus status,
        Map<String, @Nullable Object> fields) {

    private static final Set<String> MONEY = Set.of("budget_min", "budget_max", "income", "payment_amount");
    private static final Set<String> NUMBERS =
            Set.of("model_year", "seats", "odometer_km", "trade_in_year", "trade_in_km", "daily_km", "family_size");
    private static final Set<String> BOOLEANS = Set.of("has_trade_in", "contact_willingness");
    private static final Set<String> RESERVED = Set.of("contact_id", "source", "status", "fields");

    /**
     * Reads a request body: entity names stand at the top or under {@code fields}; other keys are ignored.
     *
     * @throws ProblemException (400) listing every field that is wrong
     */
    public static LeadForm of(Map<String, @Nullable Object> body) {
        List<FieldProblem> errors = new ArrayList<>();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        body.forEach((name, value) -> {
            if (isField(name)) {
                read("/" + name, name, value, fields, errors);
            }
        });
        if (body.get("fields") instanceof Map<?, ?> nested) {
            nested.forEach((name, value) -> nested("/fields/" + name, name.toString(), value, fields, errors));
        } else if (body.get("fields") != null) {
            errors.add(new FieldProblem("/fields", "must be an object"));
        }
        UUID contact = uuid(body.get("contact_id"), errors);
        String source = source(body.get("source"), errors);
        LeadStatus status = status(body.get("status"), errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new LeadForm(contact, source, status, fields);
    }

    /** Whether it says anything of somebody; a lead begins with its first fact. */
    boolean saysSomething() {
        return contactId != null || fields.values().stream().anyMatch(Objects::nonNull);
    }

    private static boolean isField(String name) {
        return LeadFields.isField(name) && !RESERVED.contains(name);
    }

    private static void nested(
            String pointer,
            String name,
            @Nullable Object value,
            Map<String, @Nullable Object> fields,
            List<FieldProblem> errors) {
        if (LeadFields.isField(name) || name.equals(LeadFields.MODELS_CONSIDERED)) {
            read(pointer, name, value, fields, errors);
        } else {
            errors.add(new FieldProblem(pointer, "is not a field of a lead"));
        }
    }

    private static void read(
            String pointer,
            String name,
            @Nullable Object value,
            Map<String, @Nullable Object> fields,
            List<FieldProblem> errors) {
        try {
            fields.put(name, value == null ? null : checked(name, FieldValues.typed(value)));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException misfit) {
            errors.add(new FieldProblem(pointer, expectation(name)));
        }
    }

    private static Object checked(String name, Object value) {
        boolean fits = switch (name) {
            case String closed
            when ClosedValues.of(closed) != null ->
                Objects.requireNonNull(ClosedValues.of(closed)).contains(value);
            case String money when MONEY.contains(money) -> value instanceof Money;
            case String number when NUMBERS.contains(number) -> value instanceof Long whole && whole >= 0;
            case String bool when BOOLEANS.contains(bool) -> value instanceof Boolean;
            case EntityNames.EMAIL -> value instanceof String text && ContactFields.isEmail(text);
            case EntityNames.PHONE -> value instanceof String text && ContactFields.isPhone(text);
            case EntityNames.APPOINTMENT_AT -> value instanceof String text && isLocalTime(text);
            case LeadFields.MODELS_CONSIDERED ->
                value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
            default -> value instanceof String text && !text.isBlank() && text.length() <= 500;
        };
        if (!fits) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static boolean isLocalTime(String text) {
        return text.contains("T") ? LocalDateTime.parse(text) != null : LocalDate.parse(text) != null;
    }

    private static String expectation(String name) {
        List<String> closed = ClosedValues.of(name);
        if (closed != null) {
            return "must be one of " + String.join(", ", closed);
        }
        return switch (name) {
            case String money when MONEY.contains(money) -> "must be {\"amount\":\"12.50\",\"currency\":\"EUR\"}";
            case String number when NUMBERS.contains(number) -> "must be a whole number";
            case String bool when BOOLEANS.contains(bool) -> "must be true or false";
            case EntityNames.EMAIL -> "must be an e-mail address";
            case EntityNames.PHONE -> "must be an E.164 phone number, such as +34611222333";
            case EntityNames.APPOINTMENT_AT -> "must be YYYY-MM-DDTHH:MM or YYYY-MM-DD";
            case LeadFields.MODELS_CONSIDERED -> "must be a list of texts";
            default -> "must be a text of 1 to 500 characters";
        };
    }

    private static @Nullable UUID uuid(@Nullable Object value, List<FieldProblem> errors) {
        try {
            return value == null ? null : UUID.fromString(value.toString());
        } catch (IllegalArgumentException malformed) {
            errors.add(new FieldProblem("/contact_id", "must be a UUID"));
            return null;
        }
    }

    private static @Nullable String source(@Nullable Object value, List<FieldProblem> errors) {
        if (value == null || value instanceof String text && text.matches("[\\p{L}\\p{N}_ .:-]{1,50}")) {
            return (String) value;
        }
        errors.add(new FieldProblem("/source", "must be a word such as walk_in"));
        return null;
    }

    private static @Nullable LeadStatus status(@Nullable Object value, List<FieldProblem> errors) {
        if (value == null) {
            return null;
        }
        return LeadStatus.find(value.toString()).orElseGet(() -> {
            errors.add(new FieldProblem("/status", "must be new, qualified, contacted, won or lost"));
            return null;
        });
    }
}
