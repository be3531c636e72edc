package dev.parley.compliance.retention;

import dev.parley.compliance.spi.RetainedData;
import dev.parley.identity.Contacts;
import dev.parley.tenancy.PrivacySettings;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Addresses of visitors who never became customers. */
@Component
class GuestRetention implements RetainedData {

    private final Contacts contacts;

    GuestRetention(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public String kind() {
        return "guests";
    }

    @Override
    public String purpose() {
        return "to answer an enquiry of somebody who is no customer yet";
    }

    @Override
    public int days(PrivacySettings settings) {
        return settings.guestDays();
    }

    @Override
    public long deleteUntouchedSince(Instant moment) {
        return contacts.forgetGuests(moment);
    }
}
