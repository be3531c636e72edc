package dev.parley.shared;

import java.util.List;

/** A request that cannot be served; the web layer answers it as a problem document (RFC 9457). */
public class ProblemException extends RuntimeException {

    private final transient ErrorCode code;
    private final transient List<FieldProblem> errors;

    public ProblemException(ErrorCode code, String detail, List<FieldProblem> errors) {
        super(detail);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public ProblemException(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    /** A 400 that lists every invalid field at once. */
    public static ProblemException invalid(List<FieldProblem> errors) {
        String detail = errors.size() == 1 ? errors.getFirst().detail() : errors.size() + " fields are invalid";
        return new ProblemException(ErrorCode.INVALID, detail, errors);
    }

    public static ProblemException notFound(String what) {
        return new ProblemException(ErrorCode.NOT_FOUND, what + " not found");
    }

    public ErrorCode code() {
        return code;
    }

    public List<FieldProblem> errors() {
        return errors;
    }
}
