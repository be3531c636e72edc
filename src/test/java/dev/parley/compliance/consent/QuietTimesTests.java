package dev.parley.compliance.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.identity.Contact;
import dev.parley.tenancy.TenantSettings.QuietHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody is disturbed at night, wherever they are. */
class QuietTimesTests {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0));
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private final RecipientZones zones = new RecipientZones();

    @Test
    void itIsQuietByTheClockOfWhoeverIsWrittenTo() {
        Instant evening = Instant.parse("2026-01-15T20:30:00Z");
        assertThat(QuietTimes.until(NIGHT, evening, Set.of(MADRID))).contains(Instant.parse("2026-01-16T08:00:00Z"));
        assertThat(QuietTimes.until(NIGHT, evening, Set.of(CHICAGO))).isEmpty();
    }

    @Test
    void inACountryOfManyZonesItWaitsUntilItIsDayInAllOfThem() {
        Set<ZoneId> where = Set.of(ZoneId.of("America/New_York"), ZoneId.of("Pacific/Honolulu"));
        Instant morningInNewYork = Instant.parse("2026-01-15T15:00:00Z");
        assertThat(QuietTimes.until(NIGHT, morningInNewYork, where)).contains(Instant.parse("2026-01-15T19:00:00Z"));
        assertThat(QuietTimes.until(NIGHT, Instant.parse("2026-01-15T19:00:00Z"), where))
                .isEmpty();
    }

    @Test
    void zonesTooFarApartNeverHoldAMessageForEver() {
        Set<ZoneId> where =
                Set.of(ZoneId.of("Europe/Kaliningrad"), ZoneId.of("Asia/Omsk"), ZoneId.of("Asia/Kamchatka"));
        QuietHours long18 = new QuietHours(LocalTime.of(16, 0), LocalTime.of(10, 0));
        Instant midday = Instant.parse("2026-01-15T07:00:00Z");
        assertThat(QuietTimes.until(long18, midday, where)).isEmpty();
        assertThat(QuietTimes.until(long18, Instant.parse("2026-01-15T02:00:00Z"), where))
                .contains(Instant.parse("2026-01-15T04:00:00Z"));
    }

    @Test
    void theZoneStoredOfSomebodyGoesBeforeTheirNumber() {
        Contact moved = contact("+34611222333", ZoneId.of("Asia/Kolkata"));
        assertThat(zones.of(Optional.of(moved), "+34611222333", CHICAGO)).containsExactly(ZoneId.of("Asia/Kolkata"));
    }

    @Test
    void aNumberTellsWhereItsOwnerIs() {
        assertThat(zones.of(Optional.empty(), "+919876543210", CHICAGO)).contains(ZoneId.of("Asia/Kolkata"));
        assertThat(zones.of(Optional.of(contact("+34611222333", null)), "ana@mail.example", CHICAGO))
                .contains(MADRID)
                .doesNotContain(CHICAGO);
    }

    @Test
    void whoMayBeWhereTheBusinessIsIsTakenToBeThere() {
        assertThat(zones.of(Optional.empty(), "+13125550123", CHICAGO)).containsExactly(CHICAGO);
        assertThat(zones.of(Optional.empty(), "ana@mail.example", MADRID)).containsExactly(MADRID);
        assertThat(zones.of(Optional.empty(), "+999", MADRID)).containsExactly(MADRID);
    }

    private static Contact contact(String phone, @Nullable ZoneId zone) {
        return new Contact(
                UUID.randomUUID(), null, "Ana", null, "ana@mail.example", phone, null, null, null, null, null, zone);
    }
}
