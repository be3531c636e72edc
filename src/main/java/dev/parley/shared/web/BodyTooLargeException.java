package dev.parley.shared.web;

import dev.parley.shared.ErrorCode;
import java.io.IOException;

/** More bytes came than a request of its kind may have. */
final class BodyTooLargeException extends IOException {

    private final long limit;

    BodyTooLargeException(long limit) {
        super("the body is larger than " + limit + " bytes");
        this.limit = limit;
    }

    Problem problem() {
        return Problem.of(ErrorCode.TOO_LARGE, "the body may have at most " + limit + " bytes");
    }
}
