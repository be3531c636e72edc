package dev.parley.compliance.retention;

import dev.parley.compliance.spi.RetainedData;
import dev.parley.shared.Act;
import dev.parley.tenancy.PrivacySettings;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the tenant that is bound keeps, for what and for how long. */
@Service
class Retention {

    /** @param days 0 is for ever */
    record Rule(String kind, String purpose, int days) {}

    private final List<RetainedData> kinds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retention(List<RetainedData> kinds, ApplicationEventPublisher events, Clock clock) {
        this.kinds = List.copyOf(kinds);
        this.events = events;
        this.clock = clock;
    }

    List<Rule> rules() {
        PrivacySettings settings = TenantContext.current().settings().privacy();
        return kinds.stream()
                .map(data -> new Rule(data.kind(), data.purpose(), data.days(settings)))
                .toList();
    }

    /** @return how many records went */
    @Transactional
    public long apply() {
        PrivacySettings settings = TenantContext.current().settings().privacy();
        Instant now = clock.instant();
        long all = 0;
        for (RetainedData data : kinds) {
            int days = data.days(settings);
            long gone = days == 0 ? 0 : data.deleteUntouchedSince(now.minus(Duration.ofDays(days)));
            if (gone > 0) {
                events.publishEvent(
                        new Act("retention.applied", "retention", data.kind(), Map.of("records", Long.toString(gone))));
            }
            all += gone;
        }
        return all;
    }
}
