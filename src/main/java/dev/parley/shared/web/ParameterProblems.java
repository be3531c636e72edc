package dev.parley.shared.web;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What is wrong with parameters in the path, the query or the headers. */
final class ParameterProblems {

    private ParameterProblems() {}

    /** A malformed id in the path names nothing, so it is not found. */
    static Problem of(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problem.of(ErrorCode.NOT_FOUND, "there is nothing here");
        }
        return one(mismatch.getName(), Expectation.of(mismatch.getRequiredType()));
    }

    static Problem of(MissingRequestValueException missing) {
        return switch (missing) {
            case MissingServletRequestParameterException parameter -> one(parameter.getParameterName(), "is required");
            case MissingRequestHeaderException header -> one(header.getHeaderName(), "is required");
            case MissingPathVariableException path -> one(path.getVariableName(), "is required");
            default -> one("", missing.getMessage());
        };
    }

    private static Problem one(String name, @Nullable String detail) {
        String what = detail == null ? "is invalid" : detail;
        return Problem.of(ErrorCode.INVALID, name + " " + what, List.of(new FieldProblem(name, what)));
    }
}
