package dev.parley.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns whatever a controller throws into a problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private final Problems problems;
    private final QueryProblems queries;
    private final ProblemWriter writer;

    ProblemAdvice(Problems problems, QueryProblems queries, ProblemWriter writer) {
        this.problems = problems;
        this.queries = queries;
        this.writer = writer;
    }

    @ExceptionHandler
    void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Throwable whole = queries.of(thrown, request).<Throwable>map(all -> all).orElse(thrown);
        writer.write(response, problems.of(whole));
    }
}
