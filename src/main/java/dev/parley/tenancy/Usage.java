package dev.parley.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tenant that is bound uses of the installation, and whether it may use more. */
@Component
public class Usage {

    /** Between counts of turns, whose quota may thus be passed by what is used in that time. */
    private static final Duration COUNTED_EVERY = Duration.ofSeconds(5);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final List<UsageSource> sources;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cache<TenantId, Long> counts = Caffeine.newBuilder()
            .expireAfterWrite(COUNTED_EVERY)
            .maximumSize(10_000)
            .build();

    Usage(List<UsageSource> sources, PlatformTransactionManager transactions, Clock clock) {
        this.sources = sources;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Every kind of use in a span of time; of storage, how much there is now. */
    public Map<Use, Long> between(Instant from, Instant until) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<Use, Long> used = new EnumMap<>(Use.class);
            sources.forEach(source -> used.merge(source.use(), source.used(from, until), Long::sum));
            return used;
        }));
    }

    /** The month that quotas are counted over. */
    public YearMonth month() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** Whether the quota, if there is one, leaves any more of this. */
    public boolean isLeft(Use use) {
        Tenant tenant = TenantContext.current();
        Long limit = tenant.quotas().limit(use);
        if (limit == null) {
            return true;
        }
        return (use == Use.TURNS ? counts.get(tenant.id(), id -> count(use)) : count(use)) < limit;
    }

    /** @throws ProblemException (403) when the quota is used up, saying which and until when */
    public void require(Use use) {
        if (!isLeft(use)) {
            LocalDate renewed = month().plusMonths(1).atDay(1);
            String until = use == Use.STORAGE
                    ? "delete what is not needed, or ask for more"
                    : "it is renewed on " + DAY.format(renewed) + " (UTC)";
            throw new ProblemException(
                    ErrorCode.FORBIDDEN, "the quota of " + use + " of this business is used up; " + until);
        }
    }

    private long count(Use use) {
        Instant from = month().atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant until = month().plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return Objects.requireNonNull(transaction.execute(status -> sources.stream()
                .filter(source -> source.use() == use)
                .mapToLong(source -> source.used(from, until))
                .sum()));
    }
}
