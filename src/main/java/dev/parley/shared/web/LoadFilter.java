package dev.parley.shared.web;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.setting.LiveSettings;
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

    private final HeapGuard heap;
    private final ProblemWriter writer;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Places places;

    /** Where requests and uploads are worked on; who is inside leaves the places he entered, whatever changed meanwhile. */
    private record Places(BodyLimits limits, Semaphore requests, Semaphore uploads) {

        static Places by(BodyLimits limits) {
            return new Places(limits, new Semaphore(limits.requests(), true), new Semaphore(limits.uploads(), true));
        }

        Semaphore of(String path) {
            return limits.isUpload(path) ? uploads : requests;
        }
    }

    LoadFilter(LiveSettings<BodyLimits> settings, HeapGuard heap, ProblemWriter writer) {
        this.heap = heap;
        this.writer = writer;
        this.places = Places.by(settings.current());
        settings.follow(changed -> places = Places.by(changed));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return places.limits().requests() <= 0 || !path.startsWith("/api/") || path.equals("/api/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (heap.isShort()) {
            refuse(response, "memory is short");
            return;
        }
        Places now = places;
        Semaphore own = now.of(request.getRequestURI());
        if (!enter(own, now.limits())) {
            refuse(response, "too much is being worked on");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            own.release();
        }
    }

    private boolean enter(Semaphore place, BodyLimits limits) {
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
