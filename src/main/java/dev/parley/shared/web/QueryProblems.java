package dev.parley.shared.web;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Finds every parameter of a query that is missing, does not fit its type or asks for no page there is. Binding stops at
 * the first, and so does a handler that looks at its own parameters before the page's.
 */
@Component
class QueryProblems {

    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";

    private final ConversionService conversion;

    QueryProblems(@Qualifier("mvcConversionService") ConversionService conversion) {
        this.conversion = conversion;
    }

    /** Empty when what was thrown is about no parameter of a query. */
    Optional<ProblemException> of(Throwable thrown, HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler)
                || !isAboutTheQuery(thrown)) {
            return Optional.empty();
        }
        Map<String, FieldProblem> all = new LinkedHashMap<>();
        if (thrown instanceof ProblemException known) {
            known.errors().forEach(fault -> all.put(fault.pointer(), fault));
        }
        for (MethodParameter parameter : handler.getMethodParameters()) {
            problem(parameter, request).forEach(fault -> all.putIfAbsent(fault.pointer(), fault));
        }
        if (takes(handler, LIMIT) || takes(handler, CURSOR)) {
            page(all, request).forEach(fault -> all.putIfAbsent(fault.pointer(), fault));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(ProblemException.invalid(List.copyOf(all.values())));
    }

    private static boolean isAboutTheQuery(Throwable thrown) {
        return switch (thrown) {
            case MethodArgumentTypeMismatchException mismatch ->
                mismatch.getParameter().hasParameterAnnotation(RequestParam.class);
            case MissingServletRequestParameterException missing -> true;
            case ProblemException known ->
                known.code() == ErrorCode.INVALID
                        && !known.errors().isEmpty()
                        && known.errors().stream()
                                .noneMatch(fault -> fault.pointer().isEmpty()
                                        || fault.pointer().startsWith("/"));
            default -> false;
        };
    }

    private static boolean takes(HandlerMethod handler, String name) {
        return Stream.of(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        && name(parameter).equals(name));
    }

    /** What of the page's own parameters is out of range; one that does not even bind was found before. */
    private static List<FieldProblem> page(Map<String, FieldProblem> found, HttpServletRequest request) {
        List<FieldProblem> faults = new ArrayList<>();
        if (!found.containsKey(LIMIT)) {
            int unused = PageRequest.limit(request.getParameter(LIMIT), PageRequest.DEFAULT_LIMIT, faults);
        }
        try {
            PageRequest unused = PageRequest.of(null, request.getParameter(CURSOR));
        } catch (ProblemException out) {
            faults.addAll(out.errors());
        }
        return faults;
    }

    private Stream<FieldProblem> problem(MethodParameter parameter, HttpServletRequest request) {
        RequestParam wanted = parameter.getParameterAnnotation(RequestParam.class);
        if (wanted == null) {
            return Stream.empty();
        }
        String name = name(parameter);
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

    private static String name(MethodParameter parameter) {
        RequestParam wanted = parameter.getParameterAnnotation(RequestParam.class);
        String name = wanted == null ? "" : wanted.name();
        return name.isEmpty() ? parameter.getParameter().getName() : name;
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
