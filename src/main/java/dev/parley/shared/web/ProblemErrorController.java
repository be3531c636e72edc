package dev.parley.shared.web;

import dev.parley.shared.ErrorCode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the servlet container gives up on. */
@RestController
@Hidden
class ProblemErrorController implements ErrorController {

    private final Problems problems;
    private final ProblemWriter writer;

    ProblemErrorController(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(response, problem(request));
    }

    private Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return problems.of(thrown);
        }
        int code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        HttpStatus status = HttpStatus.resolve(code);
        return status == null || code == 404
                ? Problem.of(ErrorCode.NOT_FOUND, "there is nothing here")
                : Problem.of(code, status.getReasonPhrase(), "the server gave up on this request");
    }
}
