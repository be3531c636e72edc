package dev.parley.leads.alert;

import dev.parley.leads.Lead;
import dev.parley.leads.LeadFields;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lead as a vCard, for an address book. */
final class ContactCard {

    private ContactCard() {}

    static String of(Lead lead) {
        Map<String, Object> fields = lead.fields();
        VCard card = new VCard();
        card.setFormattedName(Objects.toString(fields.get("name"), Objects.toString(fields.get("email"), "Lead")));
        if (fields.get("email") instanceof String email) {
            card.addEmail(email);
        }
        if (fields.get("phone") instanceof String phone) {
            card.addTelephoneNumber(phone);
        }
        if (fields.get("company") instanceof String company) {
            card.setOrganization(company);
        }
        card.addNote(Stream.of("make", "model", "vehicle_type", "budget_min", "budget_max", LeadFields.MODELS_CONSIDERED)
                .filter(fields::containsKey)
                .map(name -> name.replace('_', ' ') + ": " + FactTexts.text(fields.get(name)))
                .collect(Collectors.joining("; ")));
        return written(card);
    }

    private static String written(VCard card) {
        StringWriter text = new StringWriter();
        try (VCardWriter writer = new VCardWriter(text, VCardVersion.V3_0)) {
            writer.write(card);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
