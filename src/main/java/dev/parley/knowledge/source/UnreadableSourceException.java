package dev.parley.knowledge.source;

/** A file that cannot be taken in; the message says why, to the person who sent it. */
public class UnreadableSourceException extends RuntimeException {

    public UnreadableSourceException(String reason) {
        super(reason);
    }

    public UnreadableSourceException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
