package dev.parley.shared;

/** What went wrong, by who must act. The HTTP status is the one the web layer answers with. */
public enum ErrorCode {
    INVALID(400, "Invalid request"),
    UNAUTHENTICATED(401, "Sign-in required"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    CONFLICT(409, "Conflict"),
    PRECONDITION(412, "Changed meanwhile"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED(415, "Unsupported media type"),
    UNPROCESSABLE(422, "Cannot be processed"),
    TOO_MANY(429, "Too many requests"),
    INTERNAL(500, "Internal error"),
    UNAVAILABLE(503, "Temporarily unavailable");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Whether the same request may succeed later. */
    public boolean retryable() {
        return this == TOO_MANY || this == UNAVAILABLE;
    }
}
