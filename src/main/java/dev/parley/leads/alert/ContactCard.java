package dev.parley.leads.alert;

import dev.parley.leads.Lead;
import dev.parley.leads.LeadFields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lead as a vCard (RFC 6350), for an address book. */
final class ContactCard {

    private static final int LINE = 75;
    private static final List<String> NOTED =
            List.of("make", "model", "vehicle_type", "budget_min", "budget_max", LeadFields.MODELS_CONSIDERED);

    private final StringBuilder card = new StringBuilder();

    private ContactCard() {}

    static String of(Lead lead) {
        Map<String, Object> fields = lead.fields();
        String name = Objects.toString(fields.get("name"), Objects.toString(fields.get("email"), "Lead"));
        ContactCard card = new ContactCard();
        card.line("BEGIN", "VCARD").line("VERSION", "4.0").line("FN", escaped(name));
        card.value("EMAIL", fields.get("email"));
        card.value("TEL", fields.get("phone"));
        card.value("ORG", fields.get("company"));
        card.value("NOTE", note(fields));
        return card.line("END", "VCARD").card.toString();
    }

    private static String note(Map<String, Object> fields) {
        List<String> notes = new ArrayList<>();
        for (String name : NOTED) {
            Object value = fields.get(name);
            if (value != null) {
                notes.add(name.replace('_', ' ') + ": " + FactTexts.text(value));
            }
        }
        return String.join("; ", notes);
    }

    private void value(String property, @Nullable Object value) {
        if (value instanceof String text && !text.isBlank()) {
            line(property, escaped(text));
        }
    }

    /** Lines longer than 75 bytes go on in the next one after a blank; a character is never cut. */
    private ContactCard line(String property, String value) {
        int used = 0;
        String text = property + ":" + value;
        for (int point : text.codePoints().toArray()) {
            String character = Character.toString(point);
            int bytes = character.getBytes(StandardCharsets.UTF_8).length;
            if (used + bytes > LINE) {
                card.append("\r\n ");
                used = 1;
            }
            card.append(character);
            used += bytes;
        }
        card.append("\r\n");
        return this;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }
}
