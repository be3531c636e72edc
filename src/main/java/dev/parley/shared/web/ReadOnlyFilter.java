package dev.parley.shared.web;

import dev.parley.shared.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers reads and refuses whatever would change something, while an operator works on the database. */
@Component
@ConditionalOnProperty("parley.read-only")
@Order(Ordered.HIGHEST_PRECEDENCE + 16)
class ReadOnlyFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    /** It reads, though it is posted. */
    private static final String PARSE = "/api/v1/nlu/parse";

    private final ProblemWriter writer;

    ReadOnlyFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean writes = path.startsWith("/api/") || path.startsWith("/unsubscribe/");
        return SAFE.contains(request.getMethod()) || !writes || path.equals(PARSE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        writer.write(
                response,
                Problem.of(ErrorCode.UNAVAILABLE, "nothing is being changed at the moment; please come back later")
                        .with("Retry-After", "60"));
    }
}
