package dev.parley.shared.time;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves the clock, for demonstrations and tests; exists only with {@code parley.dev.clock=true}. */
@RestController
@ConditionalOnBooleanProperty("parley.dev.clock")
class DevClockController {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final ParleyClock clock;
    private final List<DueWork> work;

    DevClockController(ParleyClock clock, List<DueWork> work) {
        this.clock = clock;
        this.work = work;
    }

    record Move(@Nullable String advance, @Nullable String set) {}

    record Moved(OffsetDateTime now, int ran) {}

    /** Goes forward from one due moment to the next, so that work done late sees the time it was meant for. */
    @PostMapping("/api/v1/dev/clock")
    Moved move(@RequestBody Move move) {
        Instant target = target(move);
        int ran = 0;
        for (Optional<Instant> due = nextDue(); due.isPresent() && due.get().isBefore(target); due = nextDue()) {
            if (due.get().isAfter(clock.instant())) {
                clock.set(due.get());
            }
            int done = runDue();
            if (done == 0) {
                break;
            }
            ran += done;
        }
        clock.set(target);
        ran += runDue();
        return new Moved(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), ran);
    }

    private Optional<Instant> nextDue() {
        return work.stream().map(DueWork::nextDue).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private int runDue() {
        return work.stream().mapToInt(DueWork::runDue).sum();
    }

    private Instant target(Move move) {
        if ((move.set() == null) == (move.advance() == null)) {
            throw ProblemException.invalid(List.of(new FieldProblem("", "give either advance or set")));
        }
        String field = move.set() != null ? "/set" : "/advance";
        try {
            Instant target = move.set() != null
                    ? OffsetDateTime.parse(move.set()).toInstant()
                    : advanced(Objects.requireNonNull(move.advance()));
            if (target.isBefore(FIRST) || target.isAfter(LAST)) {
                throw new DateTimeException("out of range");
            }
            return target;
        } catch (DateTimeParseException malformed) {
            throw refused(field, "must be an ISO 8601 moment or duration");
        } catch (DateTimeException | ArithmeticException tooFar) {
            throw refused(field, "must lead to a moment from 1970 to 9999");
        }
    }

    private static ProblemException refused(String field, String detail) {
        return ProblemException.invalid(List.of(new FieldProblem(field, detail)));
    }

    private Instant advanced(String amount) {
        int time = amount.indexOf('T');
        if (time == 1) {
            return clock.instant().plus(Duration.parse(amount));
        }
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        OffsetDateTime later = now.plus(Period.parse(time < 0 ? amount : amount.substring(0, time)));
        return (time < 0 ? later : later.plus(Duration.parse("P" + amount.substring(time)))).toInstant();
    }
}
