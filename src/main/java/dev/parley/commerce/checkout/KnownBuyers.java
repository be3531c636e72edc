package dev.parley.commerce.checkout;

import dev.parley.commerce.Buyer;
import dev.parley.identity.Contact;
import dev.parley.identity.Contacts;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the business has stored of buyers. */
@Component
class KnownBuyers {

    private final Contacts contacts;

    KnownBuyers(Contacts contacts) {
        this.contacts = contacts;
    }

    /** What is stored of a contact; ask only for a verified one. */
    Details stored(UUID contactId) {
        return contacts.find(contactId).map(KnownBuyers::details).orElse(Details.NONE);
    }

    /** Keeps what a buyer told where nothing is stored yet; within the caller's transaction. */
    void learn(UUID contactId, Buyer told) {
        contacts.complete(new Contact(
                contactId,
                null,
                told.name(),
                told.company(),
                told.email(),
                told.phone(),
                told.address(),
                told.taxId(),
                told.language()));
    }

    private static Details details(Contact contact) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        put(values, Field.NAME, contact.name());
        put(values, Field.COMPANY, contact.company());
        put(values, Field.EMAIL, contact.email());
        put(values, Field.PHONE, contact.phone());
        put(values, Field.ADDRESS, contact.address());
        put(values, Field.TAX_ID, contact.taxId());
        return new Details(values);
    }

    private static void put(Map<Field, String> values, Field field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value);
        }
    }
}
