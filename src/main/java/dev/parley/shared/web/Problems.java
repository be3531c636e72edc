package dev.parley.shared.web;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import jakarta.servlet.ServletException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Knows which problem an exception is. Nothing internal gets out: what is not known here is a 500 with an id. */
@Component
public class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    public Problem of(Throwable thrown) {
        return switch (thrown) {
            case ProblemException known -> of(known);
            case BodyTooLargeException large -> large.problem();
            case BodyTooSlowException slow -> slow.problem();
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentNotValidException invalid -> fields(FieldProblems.of(invalid));
            case HandlerMethodValidationException invalid -> fields(FieldProblems.of(invalid));
            case ConstraintViolationException invalid -> fields(FieldProblems.of(invalid.getConstraintViolations()));
            case MethodArgumentTypeMismatchException mismatch -> ParameterProblems.of(mismatch);
            case MissingRequestValueException missing -> ParameterProblems.of(missing);
            case MaxUploadSizeExceededException large -> Problem.of(ErrorCode.TOO_LARGE, "the upload is too large");
            case InvalidParameterException unreadable ->
                Problem.of(ErrorCode.INVALID, "a parameter of the query is not readable text");
            case MultipartException broken -> multipart(broken);
            case AccessDeniedException denied -> Problem.of(ErrorCode.FORBIDDEN, "this is not allowed");
            case AuthenticationException unknown -> Problem.of(ErrorCode.UNAUTHENTICATED, "sign-in is required");
            case DataAccessException failed -> DatabaseProblems.of(failed).orElseGet(() -> unexpected(failed));
            case TransactionException failed -> DatabaseProblems.of(failed).orElseGet(() -> unexpected(failed));
            case AsyncRequestNotUsableException gone -> Problem.of(ErrorCode.UNAVAILABLE, "the client went away");
            case ErrorResponse known -> of(known);
            case ServletException wrapping when wrapping.getCause() != null -> of(wrapping.getCause());
            default -> unexpected(thrown);
        };
    }

    private static Problem of(ProblemException known) {
        Problem problem = Problem.of(known.code(), known.getMessage(), known.errors());
        return known.code().retryable() ? problem.with(HttpHeaders.RETRY_AFTER, "5") : problem;
    }

    private static Problem of(ErrorResponse known) {
        int status = known.getStatusCode().value();
        HttpStatus standard = HttpStatus.resolve(status);
        String title = standard == null ? "Error" : standard.getReasonPhrase();
        String detail =
                status == 404 ? "there is nothing here" : known.getBody().getDetail();
        return Problem.of(status, title, detail).with(known.getHeaders());
    }

    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException large) {
                return large.problem();
            }
            if (cause instanceof BodyTooSlowException slow) {
                return slow.problem();
            }
        }
        return Problem.of(ErrorCode.INVALID, "a readable body is required");
    }

    private static Problem multipart(MultipartException broken) {
        for (@Nullable Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException large) {
                return large.problem();
            }
            if (cause.getClass().getSimpleName().contains("SizeLimit")) {
                return Problem.of(ErrorCode.TOO_LARGE, "the upload is too large");
            }
        }
        return Problem.of(ErrorCode.INVALID, "the body is not a readable multipart/form-data upload");
    }

    private static Problem fields(List<FieldProblem> errors) {
        return of(ProblemException.invalid(errors));
    }

    private static Problem unexpected(Throwable thrown) {
        String occurrence = UUID.randomUUID().toString();
        log.error("Unexpected failure {}", occurrence, thrown);
        return Problem.of(ErrorCode.INTERNAL, "something went wrong here; the log has it under this instance")
                .named(occurrence);
    }
}
