package dev.parley.shared.web;

import java.io.IOException;

/** A client sent its body so slowly that it held a place others wait for. */
final class BodyTooSlowException extends IOException {

    BodyTooSlowException() {
        super("the body came too slowly");
    }

    Problem problem() {
        return Problem.of(408, "Request Timeout", "the body came too slowly").with("Connection", "close");
    }
}
