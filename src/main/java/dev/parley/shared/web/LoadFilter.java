package dev.parley.shared.web;

import dev.parley.shared.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what is worked on at a time. A request beyond that waits its turn; beyond those that wait, and while memory is
 * short, it is told to come back, so that the ones inside are served. Health is answered always.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class LoadFilter extends OncePerRequestFilter {

    private final BodyLimits limits;
    private final HeapGuard heap;
    private final ProblemWriter writer;
    private final Semaphore places;
    private final Semaphore uploads;
    private final AtomicInteger waiting = new AtomicInteger();

    LoadFilter(BodyLimits limits, HeapGuard heap, ProblemWriter writer) {
        this.limits = limits;
        this.heap = heap;
        this.writer = writer;
        this.places = new Semaphore(limits.requests(), true);
        this.uploads = new Semaphore(Math.max(1, limits.uploads()), true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return limits.requests() <= 0 || !path.startsWith("/api/") || path.equals("/api/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (heap.isShort()) {
            refuse(response, "memory is short");
            return;
        }
        Semaphore own = limits.isUpload(request.getRequestURI()) ? uploads : places;
        if (!enter(own)) {
            refuse(response, "too much is being worked on");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            own.release();
        }
    }

    private boolean enter(Semaphore place) {
        if (place.tryAcquire()) {
            return true;
        }
        if (waiting.incrementAndGet() > limits.waiting()) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return place.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void refuse(HttpServletResponse response, String why) throws IOException {
        writer.write(
                response,
                Problem.of(ErrorCode.UNAVAILABLE, why + "; please try again in a moment")
                        .with("Retry-After", "5"));
    }
}
