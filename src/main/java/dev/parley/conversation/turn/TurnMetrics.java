package dev.parley.conversation.turn;

import dev.parley.conversation.message.InboundMessage;
import dev.parley.conversation.message.Reply;
import dev.parley.shared.trace.Span;
import dev.parley.shared.trace.Tracing;
import dev.parley.tenancy.TenantContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts turns by band, times their steps and traces them. */
@Component
class TurnMetrics {

    private final MeterRegistry registry;
    private final Tracing tracing;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    TurnMetrics(MeterRegistry registry, Tracing tracing) {
        this.registry = registry;
        this.tracing = tracing;
    }

    /** Traces a whole turn, however often it has to be worked out. */
    Turn of(InboundMessage inbound, Supplier<Turn> work) {
        return tracing.step("turn", span -> {
            span.put("parley.tenant", TenantContext.current().slug()).put("parley.channel", inbound.channel());
            Turn turn = work.get();
            describe(span, turn);
            return turn;
        });
    }

    StepTimes begin() {
        return new StepTimes(tracing);
    }

    void closed(StepTimes times, Draft draft) {
        registry.counter("parley.turns", "band", draft.band().wire()).increment();
        registry.counter("parley.misses").increment(draft.misses().size());
        times.nanos()
                .forEach((step, nanos) ->
                        timers.computeIfAbsent(step, this::timer).record(nanos, TimeUnit.NANOSECONDS));
    }

    private Timer timer(String step) {
        return Timer.builder("parley.turn.step")
                .tag("step", step)
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
    }

    private static void describe(Span span, Turn turn) {
        span.put("gen_ai.conversation.id", turn.conversationId().toString());
        Reply reply = turn.reply();
        if (reply != null) {
            span.put("parley.language", reply.language().code())
                    .put("parley.intent", String.valueOf(reply.intent()))
                    .put("parley.band", reply.band().wire())
                    .put("parley.receipt", reply.receiptId().toString());
        }
    }
}
