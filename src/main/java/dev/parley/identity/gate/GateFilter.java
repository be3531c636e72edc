package dev.parley.identity.gate;

import dev.parley.identity.Caller;
import dev.parley.identity.Callers;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import dev.parley.shared.web.Problem;
import dev.parley.shared.web.ProblemWriter;
import dev.parley.shared.web.Problems;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request in: finds its caller and tenant, checks the page it comes from, counts it, and binds caller and tenant
 * around the rest. What a request hands to other threads (streams, pushes) must bind its tenant there again.
 */
@Component
class GateFilter extends OncePerRequestFilter {

    private final Arrivals arrivals;
    private final Origins origins;
    private final RateLimits limits;
    private final OpenStreams streams;
    private final ClientAddress addresses;
    private final Problems problems;
    private final ProblemWriter writer;

    GateFilter(
            Arrivals arrivals,
            Origins origins,
            RateLimits limits,
            OpenStreams streams,
            ClientAddress addresses,
            Problems problems,
            ProblemWriter writer) {
        this.arrivals = arrivals;
        this.origins = origins;
        this.limits = limits;
        this.streams = streams;
        this.addresses = addresses;
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/api/health") || !(path.startsWith("/api/") || path.equals("/metrics"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Arrival arrival;
        try {
            arrival = arrivals.of(Credentials.of(request));
            serve(arrival);
            admit(arrival, request, response);
        } catch (ProblemException refused) {
            Problem refusal = challenged(problems.of(refused));
            writer.write(
                    response, limits.count(account(null, request), response).orElse(refusal));
            return;
        }
        String account = account(arrival, request);
        Optional<Problem> tooMany = limits.count(account, response);
        if (tooMany.isPresent()) {
            writer.write(response, tooMany.get());
        } else if (OpenStreams.isOne(request)) {
            stream(arrival, account, request, response, chain);
        } else {
            pass(arrival, request, response, chain);
        }
    }

    private void stream(
            Arrival arrival,
            String account,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        Optional<Problem> tooMany = streams.enter(account);
        if (tooMany.isPresent()) {
            writer.write(response, tooMany.get());
            return;
        }
        try {
            pass(arrival, request, response, chain);
        } finally {
            streams.leaveWhenOver(account, request);
        }
    }

    /** Nobody but the platform's own staff works for a tenant that the platform has suspended. */
    private static void serve(Arrival arrival) {
        boolean platform = arrival.caller() instanceof Caller.Staff staff && staff.platform();
        if (arrival.tenant() != null && arrival.tenant().suspended() && !platform) {
            throw new ProblemException(ErrorCode.FORBIDDEN, "this business is suspended");
        }
    }

    /** A page on another site needs the tenant's leave; who sends no origin is no page. */
    private void admit(Arrival arrival, HttpServletRequest request, HttpServletResponse response) {
        @Nullable String origin = request.getHeader("Origin");
        if (origin == null || !(arrival.caller() instanceof Caller.Visitor) || origins.own(request, origin)) {
            return;
        }
        response.addHeader("Vary", "Origin");
        if (!origins.among(arrival.origins(), origin)) {
            throw new ProblemException(ErrorCode.FORBIDDEN, "this key may not be used on " + origin);
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Expose-Headers", "Retry-After, RateLimit, RateLimit-Policy");
    }

    private String account(@Nullable Arrival arrival, HttpServletRequest request) {
        @Nullable String account = arrival == null ? null : arrival.account();
        return account == null ? "address:" + addresses.of(request) : account;
    }

    private static Problem challenged(Problem refusal) {
        return refusal.status() == ErrorCode.UNAUTHENTICATED.status()
                ? refusal.with("WWW-Authenticate", "Bearer")
                : refusal;
    }

    private static void pass(
            Arrival arrival, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(arrival.caller() instanceof Caller.Visitor)) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new CallerAuthentication(arrival.caller()));
            SecurityContextHolder.setContext(context);
        }
        Passage passage = new Passage(request, response, chain);
        @Nullable Tenant tenant = arrival.tenant();
        Callers.run(arrival.caller(), () -> {
            if (tenant == null) {
                passage.run();
            } else {
                TenantContext.run(tenant, passage);
            }
        });
        passage.rethrow();
    }

    /** Carries the chain's checked exceptions through the bindings. */
    private static final class Passage implements Runnable {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final FilterChain chain;
        private @Nullable IOException broken;
        private @Nullable ServletException failed;

        Passage(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
            this.request = request;
            this.response = response;
            this.chain = chain;
        }

        @Override
        public void run() {
            try {
                chain.doFilter(request, response);
            } catch (IOException thrown) {
                broken = thrown;
            } catch (ServletException thrown) {
                failed = thrown;
            }
        }

        void rethrow() throws ServletException, IOException {
            if (broken != null) {
                throw broken;
            }
            if (failed != null) {
                throw failed;
            }
        }
    }
}
