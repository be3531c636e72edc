package dev.parley.compliance.person;

import dev.parley.identity.Contact;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contact as vCard 4.0 (RFC 6350). */
final class VCard {

    private VCard() {}

    static String of(Contact contact) {
        StringBuilder card = new StringBuilder("BEGIN:VCARD\r\nVERSION:4.0\r\n");
        String name = Objects.requireNonNullElse(
                contact.name(),
                Objects.requireNonNullElse(contact.company(), contact.id().toString()));
        line(card, "UID", "urn:uuid:" + contact.id());
        line(card, "FN", escaped(name));
        line(card, "ORG", contact.company() == null ? null : escaped(contact.company()));
        line(card, "EMAIL", contact.email() == null ? null : escaped(contact.email()));
        line(card, "TEL;VALUE=uri", contact.phone() == null ? null : "tel:" + contact.phone());
        line(card, "ADR", contact.address() == null ? null : ";;" + escaped(contact.address()) + ";;;;");
        line(
                card,
                "LANG",
                contact.language() == null ? null : contact.language().code());
        return card.append("END:VCARD\r\n").toString();
    }

    private static void line(StringBuilder card, String property, @Nullable String value) {
        if (value != null) {
            card.append(property).append(':').append(value).append("\r\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace(",", "\\,")
                .replace(";", "\\;");
    }
}
