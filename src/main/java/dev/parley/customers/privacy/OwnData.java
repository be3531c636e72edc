package dev.parley.customers.privacy;

import dev.parley.compliance.PersonalRecords;
import dev.parley.compliance.PersonalRecords.Export;
import dev.parley.conversation.message.OutboundMessage;
import dev.parley.conversation.message.OutboundMessage.Attachment;
import dev.parley.conversation.message.Outbox;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.identity.Contact;
import dev.parley.identity.Contacts;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is stored of a customer: told in the conversation, sent as a copy to the stored address, or deleted. */
@Component
class OwnData {

    private static final String COPY = "privacy_copy";

    private final PersonalRecords records;
    private final Contacts contacts;
    private final Outbox outbox;
    private final Wording wording;
    private final JsonMapper json;

    OwnData(PersonalRecords records, Contacts contacts, Outbox outbox, Wording wording, JsonMapper json) {
        this.records = records;
        this.contacts = contacts;
        this.outbox = outbox;
        this.wording = wording;
        this.json = json;
    }

    /** Line by line, in the customer's language; empty when nothing is stored beyond the conversation. */
    String told(TurnContext turn) {
        List<String> lines = new ArrayList<>();
        contacts.find(turn.contactId()).ifPresent(contact -> {
            line(lines, turn.language(), "name", contact.name());
            line(lines, turn.language(), "company", contact.company());
            line(lines, turn.language(), "email", contact.email());
            line(lines, turn.language(), "phone", contact.phone());
            line(lines, turn.language(), "address", contact.address());
            line(lines, turn.language(), "taxId", contact.taxId());
        });
        records.counts(turn.contactId()).forEach((part, count) -> {
            String key = "customers.about." + part;
            if (wording.has(turn.language(), key)) {
                lines.add("- " + wording.say(turn.language(), key) + ": " + count);
            }
        });
        return String.join("\n", lines);
    }

    /** Where a copy may go: the address that is stored, never one that is typed. */
    Optional<String> address(TurnContext turn) {
        return contacts.find(turn.contactId()).map(Contact::email).filter(Objects::nonNull);
    }

    /** Runs in the transaction that closes the turn. */
    void sendCopy(TurnContext turn) {
        Export export = records.export(turn.contactId());
        Map<String, String> facts = Map.of("business", turn.tenant().name());
        List<Attachment> files = new ArrayList<>();
        files.add(Attachment.text("data.json", "application/json", json.writeValueAsString(export)));
        if (export.vcard() != null) {
            files.add(Attachment.text("contact.vcf", "text/vcard", export.vcard()));
        }
        if (export.icalendar() != null) {
            files.add(Attachment.text("visits.ics", "text/calendar", export.icalendar()));
        }
        outbox.put(new OutboundMessage(
                COPY,
                "email",
                address(turn).orElseThrow(),
                wording.say(turn.language(), "customers.copy.subject", facts),
                wording.say(turn.language(), "customers.copy.mail", facts),
                null,
                files,
                Map.of(),
                null,
                COPY + ":" + turn.messageId(),
                null));
    }

    /** Runs in the transaction that closes the turn, and deletes the turn too. */
    void erase(TurnContext turn) {
        records.erase(turn.contactId());
    }

    private void line(List<String> lines, Language language, String field, @Nullable String value) {
        if (value != null) {
            lines.add("- " + wording.say(language, "customers.about." + field) + ": " + value.replace('\n', ' '));
        }
    }
}
