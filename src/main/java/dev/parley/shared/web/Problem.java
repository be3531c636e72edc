package dev.parley.shared.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A problem document (RFC 9457), and the headers that go with it.
 *
 * @param errors every invalid field of the request
 * @param instance names this very occurrence in the log, for failures that are ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        List<FieldProblem> errors,
        @Nullable String instance,
        @JsonIgnore HttpHeaders headers) {

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ErrorCode code, @Nullable String detail, List<FieldProblem> errors) {
        return new Problem(type(code.name()), code.title(), code.status(), detail, errors, null, new HttpHeaders());
    }

    public static Problem of(ErrorCode code, String detail) {
        return of(code, detail, List.of());
    }

    /** For a status that no {@link ErrorCode} stands for. */
    static Problem of(int status, String title, @Nullable String detail) {
        return new Problem(type(title), title, status, detail, List.of(), null, new HttpHeaders());
    }

    public Problem with(String header, String value) {
        HttpHeaders more = new HttpHeaders();
        more.addAll(headers);
        more.set(header, value);
        return with(more);
    }

    Problem with(HttpHeaders replacement) {
        return new Problem(type, title, status, detail, errors, instance, replacement);
    }

    Problem named(String occurrence) {
        return new Problem(type, title, status, detail, errors, "urn:uuid:" + occurrence, headers);
    }

    private static String type(String name) {
        return "urn:parley:problem:"
                + name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
