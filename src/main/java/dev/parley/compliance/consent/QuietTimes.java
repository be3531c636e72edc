package dev.parley.compliance.consent;

import dev.parley.tenancy.TenantSettings.QuietHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When nobody is to be disturbed, where it is not known for sure which of some zones they live by. */
final class QuietTimes {

    private QuietTimes() {}

    /**
     * The next moment at which it is quiet in none of the zones; empty when that is now. Where the zones lie so far apart
     * that there is no such moment, the one in the middle decides.
     */
    static Optional<Instant> until(QuietHours quiet, Instant now, Set<ZoneId> zones) {
        if (zones.stream().noneMatch(zone -> isQuiet(quiet, now, zone))) {
            return Optional.empty();
        }
        if (zones.size() == 1) {
            ZoneId only = zones.iterator().next();
            return Optional.of(end(quiet, now.atZone(only)));
        }
        List<Instant> ends = zones.stream()
                .map(zone -> end(quiet, now.atZone(zone)))
                .sorted()
                .toList();
        return ends.stream()
                .filter(moment -> zones.stream().noneMatch(zone -> isQuiet(quiet, moment, zone)))
                .findFirst()
                .or(() -> until(quiet, now, Set.of(middle(now, zones))));
    }

    private static ZoneId middle(Instant now, Set<ZoneId> zones) {
        List<ZoneId> westward = zones.stream()
                .sorted(Comparator.comparing((ZoneId zone) -> now.atZone(zone).getOffset())
                        .thenComparing(ZoneId::getId))
                .toList();
        return westward.get(westward.size() / 2);
    }

    private static boolean isQuiet(QuietHours quiet, Instant moment, ZoneId zone) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        boolean overnight = quiet.from().isAfter(quiet.to());
        return overnight
                ? !time.isBefore(quiet.from()) || time.isBefore(quiet.to())
                : !time.isBefore(quiet.from()) && time.isBefore(quiet.to());
    }

    private static Instant end(QuietHours quiet, ZonedDateTime now) {
        ZonedDateTime end = now.with(quiet.to());
        return (end.isAfter(now) ? end : end.plusDays(1)).toInstant();
    }
}
