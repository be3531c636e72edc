package dev.parley.commerce.catalogue;

import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the last import of each tenant on this node is. */
@Component
public class ImportProgress {

    /**
     * @param lines read so far
     * @param finishedAt or null while it runs
     */
    public record State(
            Instant startedAt,
            long lines,
            int created,
            int updated,
            int unchanged,
            int rejected,
            @Nullable Instant finishedAt) {}

    private final Map<TenantId, State> states = new ConcurrentHashMap<>();
    private final Clock clock;

    ImportProgress(Clock clock) {
        this.clock = clock;
    }

    public Optional<State> current() {
        return Optional.ofNullable(states.get(TenantContext.current().id()));
    }

    void at(Instant startedAt, long lines, ImportReport sofar, boolean finished) {
        states.put(
                TenantContext.current().id(),
                new State(
                        startedAt,
                        lines,
                        sofar.created(),
                        sofar.updated(),
                        sofar.unchanged(),
                        sofar.rejected().size(),
                        finished ? clock.instant() : null));
    }

    Instant now() {
        return clock.instant();
    }

    void failed() {
        states.remove(TenantContext.current().id());
    }
}
