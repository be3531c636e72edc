package dev.parley.shared.web;

import dev.parley.shared.FieldProblem;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Reads bean validation's findings as pointers into the JSON the client sent. */
final class FieldProblems {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern INDEX = Pattern.compile("\\[([^]]+)]");
    private static final Pattern ELEMENT = Pattern.compile("\\.<[^>]+>");

    private FieldProblems() {}

    static List<FieldProblem> of(Errors errors) {
        return errors.getAllErrors().stream().map(FieldProblems::of).toList();
    }

    static List<FieldProblem> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> of(result).stream())
                .toList();
    }

    static List<FieldProblem> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation ->
                        new FieldProblem(pointer(violation.getPropertyPath().toString()), violation.getMessage()))
                .toList();
    }

    /** {@code lines[0].unitPrice} becomes {@code /lines/0/unit_price}. */
    static String pointer(String path) {
        String named = ELEMENT.matcher(path).replaceAll("");
        String slashed = INDEX.matcher(named).replaceAll(".$1").replace('.', '/');
        return path.isEmpty() ? "" : "/" + snakeCase(slashed);
    }

    private static List<FieldProblem> of(ParameterValidationResult result) {
        if (result instanceof ParameterErrors body) {
            return of((Errors) body);
        }
        String name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
        return result.getResolvableErrors().stream()
                .map(error -> new FieldProblem(snakeCase(name), said(error.getDefaultMessage())))
                .toList();
    }

    private static FieldProblem of(ObjectError error) {
        String path = error instanceof FieldError field ? field.getField() : "";
        return new FieldProblem(pointer(path), said(error.getDefaultMessage()));
    }

    private static String said(@Nullable String message) {
        return message == null ? "is invalid" : message;
    }

    private static String snakeCase(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
