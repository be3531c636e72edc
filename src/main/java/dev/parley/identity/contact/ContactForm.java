package dev.parley.identity.contact;

import dev.parley.identity.Contact;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import dev.parley.shared.ProblemException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What staff or a server says about a contact. A field that is absent is left as it is, one that is null is cleared. */
final class ContactForm {

    private static final Set<String> TEXTS = Set.of("external_id", "name", "company", "address", "tax_id");
    private static final Set<String> FIELDS = Set.of(
            "external_id",
            "name",
            "company",
            "email",
            "phone",
            "address",
            "tax_id",
            "language",
            "payment_terms_days",
            "credit_limit",
            "time_zone");

    private final Map<String, @Nullable Object> fields;

    private ContactForm(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    /**
     * Reads a request body; unknown keys are ignored.
     *
     * @param region in which a phone number without a country stands
     * @throws ProblemException (400) listing every field that is wrong
     */
    static ContactForm of(Map<String, @Nullable Object> body, String region) {
        List<FieldProblem> errors = new ArrayList<>();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        ContactValues values = new ContactValues(region);
        body.forEach((name, value) -> {
            if (FIELDS.contains(name)) {
                try {
                    fields.put(name, value == null ? null : values.read(name, value));
                } catch (IllegalArgumentException | ArithmeticException misfit) {
                    errors.add(new FieldProblem("/" + name, ContactValues.expectation(name)));
                }
            }
        });
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new ContactForm(fields);
    }

    /** @throws ProblemException (400) when it names nobody */
    ContactForm naming() {
        boolean named = fields.entrySet().stream()
                .anyMatch(field -> field.getValue() != null
                        && (TEXTS.contains(field.getKey())
                                || field.getKey().equals("email")
                                || field.getKey().equals("phone")));
        if (!named) {
            throw ProblemException.invalid(
                    List.of(new FieldProblem("", "needs at least one of external_id, name, company, email, phone")));
        }
        return this;
    }

    Contact over(Contact known) {
        return new Contact(
                known.id(),
                text("external_id", known.externalId()),
                text("name", known.name()),
                text("company", known.company()),
                text("email", known.email()),
                text("phone", known.phone()),
                text("address", known.address()),
                text("tax_id", known.taxId()),
                fields.containsKey("language") ? (Language) fields.get("language") : known.language(),
                fields.containsKey("payment_terms_days")
                        ? (Integer) fields.get("payment_terms_days")
                        : known.paymentTermsDays(),
                fields.containsKey("credit_limit") ? (Money) fields.get("credit_limit") : known.creditLimit(),
                fields.containsKey("time_zone") ? (ZoneId) fields.get("time_zone") : known.timeZone());
    }

    /** The names of what it says, for the audit log. */
    String named() {
        return String.join(",", fields.keySet());
    }

    private @Nullable String text(String name, @Nullable String known) {
        return fields.containsKey(name) ? (String) fields.get(name) : known;
    }
}
