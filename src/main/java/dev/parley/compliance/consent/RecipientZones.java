package dev.parley.compliance.consent;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import dev.parley.identity.Contact;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where it may be day for whoever is written to: the zone stored of them, else the zones of their number's country. Where
 * the business is in one of those zones itself, its customers are taken to be too; so are those of whom nothing is known.
 */
@Component
class RecipientZones {

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    /** One at least. */
    Set<ZoneId> of(Optional<Contact> contact, String recipient, ZoneId business) {
        @Nullable ZoneId told = contact.map(Contact::timeZone).orElse(null);
        if (told != null) {
            return Set.of(told);
        }
        String number = recipient.indexOf('@') < 0
                ? recipient
                : contact.map(Contact::phone).orElse("");
        Set<ZoneId> zones = ofNumber(number);
        return zones.isEmpty() || zones.contains(business) ? Set.of(business) : zones;
    }

    private Set<ZoneId> ofNumber(String number) {
        try {
            @Nullable String region = phones.getRegionCodeForNumber(phones.parse(number, null));
            return region == null ? Set.of() : ofRegion(region);
        } catch (NumberParseException noNumber) {
            return Set.of();
        }
    }

    private static Set<ZoneId> ofRegion(String region) {
        Set<String> known = ZoneId.getAvailableZoneIds();
        return TimeZone.getAvailableIDs(SystemTimeZoneType.ANY, region, null).stream()
                .filter(known::contains)
                .map(ZoneId::of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
