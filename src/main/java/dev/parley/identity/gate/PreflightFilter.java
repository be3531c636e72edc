package dev.parley.identity.gate;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.web.Problem;
import dev.parley.shared.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers browsers that ask whether a widget on another site may call. */
@Component
class PreflightFilter extends OncePerRequestFilter {

    private final Origins origins;
    private final ProblemWriter writer;

    PreflightFilter(Origins origins, ProblemWriter writer) {
        this.origins = origins;
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CorsUtils.isPreFlightRequest(request)
                || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader("Origin");
        response.addHeader("Vary", "Origin");
        if (!origins.own(request, origin) && !origins.knownAnywhere(origin)) {
            writer.write(response, Problem.of(ErrorCode.FORBIDDEN, "no key may be used on " + origin));
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE");
        response.setHeader(
                "Access-Control-Allow-Headers", "X-Parley-Key, Content-Type, Idempotency-Key, Last-Event-ID");
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
