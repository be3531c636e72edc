package dev.parley.shared.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Makes each request of the interface a span, known by the pattern of its path: the path itself may hold the secret of a
 * session.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {

    private final Tracing tracing;

    TraceFilter(Tracing tracing) {
        this.tracing = tracing;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String method = request.getMethod();
        try (Span span = tracing.arrived(method, request.getHeader("traceparent"))) {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException | RuntimeException failed) {
                span.failed(failed.getClass().getName());
                throw failed;
            } finally {
                span.put("http.request.method", method);
                span.put("http.response.status_code", response.getStatus());
                if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route) {
                    span.put("http.route", route).name(method + " " + route);
                }
                if (response.getStatus() >= 500) {
                    span.failed(Integer.toString(response.getStatus()));
                }
            }
        }
    }
}
