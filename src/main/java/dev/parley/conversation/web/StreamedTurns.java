package dev.parley.conversation.web;

import dev.parley.identity.Caller;
import dev.parley.identity.Callers;
import dev.parley.shared.trace.Tracing;
import dev.parley.shared.web.Problems;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Runs a turn that streams: on a thread of its own, for the tenant and caller of the request. */
@Component
class StreamedTurns {

    private static final Logger LOG = LoggerFactory.getLogger(StreamedTurns.class);
    private static final long TIMEOUT_MILLIS = 120_000;

    private final AsyncTaskExecutor executor;
    private final Problems problems;
    private final Tracing tracing;

    StreamedTurns(AsyncTaskExecutor applicationTaskExecutor, Problems problems, Tracing tracing) {
        this.executor = applicationTaskExecutor;
        this.problems = problems;
        this.tracing = tracing;
    }

    SseEmitter start(StreamController.Streaming work) {
        SseEmitter emitter = new SseEmitter(TIMEOUT_MILLIS);
        Tenant tenant = TenantContext.current();
        Caller caller = Callers.current();
        executor.execute(tracing.carried(() ->
                TenantContext.run(tenant, () -> Callers.run(caller, () -> write(emitter, work)))));
        return emitter;
    }

    private void write(SseEmitter emitter, StreamController.Streaming work) {
        try {
            work.write(emitter);
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("The visitor closed the stream", gone);
            emitter.completeWithError(gone);
        } catch (RuntimeException failed) {
            fail(emitter, failed);
        }
    }

    private void fail(SseEmitter emitter, RuntimeException failed) {
        try {
            emitter.send(SseEmitter.event().name("error").data(problems.of(failed), MediaType.APPLICATION_JSON));
            emitter.complete();
        } catch (IOException gone) {
            emitter.completeWithError(gone);
        }
    }
}
