package dev.parley.shared.web;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Finds every parameter of a query that is missing or does not fit its type. Binding stops at the first. */
@Component
class QueryProblems {

    private final ConversionService conversion;

    QueryProblems(@Qualifier("mvcConversionService") ConversionService conversion) {
        this.conversion = conversion;
    }

    /** Empty when what was thrown is about no parameter of a query. */
    Optional<ProblemException> of(Throwable thrown, HttpServletRequest request) {
        MethodParameter first = switch (thrown) {
            case MethodArgumentTypeMismatchException mismatch -> mismatch.getParameter();
            case MissingServletRequestParameterException missing -> missing.getMethodParameter();
            default -> null;
        };
        if (first == null || !first.hasParameterAnnotation(RequestParam.class)) {
            return Optional.empty();
        }
        List<FieldProblem> all = IntStream.range(0, first.getExecutable().getParameterCount())
                .mapToObj(at -> MethodParameter.forExecutable(first.getExecutable(), at))
                .flatMap(parameter -> problem(parameter, request))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(ProblemException.invalid(all));
    }

    private Stream<FieldProblem> problem(MethodParameter parameter, HttpServletRequest request) {
        RequestParam wanted = parameter.getParameterAnnotation(RequestParam.class);
        if (wanted == null) {
            return Stream.empty();
        }
        String name = wanted.name().isEmpty() ? parameter.getParameter().getName() : wanted.name();
        String[] values = request.getParameterValues(name);
        if (values == null) {
            boolean required = wanted.required()
                    && wanted.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                    && !parameter.isOptional();
            return required ? Stream.of(new FieldProblem(name, "is required")) : Stream.empty();
        }
        return fits(values, parameter)
                ? Stream.empty()
                : Stream.of(new FieldProblem(name, Expectation.of(parameter.getParameterType())));
    }

    private boolean fits(String[] values, MethodParameter parameter) {
        Object value = values.length == 1 ? values[0] : values;
        try {
            @Nullable
            Object unused = conversion.convert(value, TypeDescriptor.forObject(value), new TypeDescriptor(parameter));
            return true;
        } catch (ConversionException misfit) {
            return false;
        }
    }
}
