package dev.parley.identity;

/** Counts what comes in one visitor's session, wherever from. */
public interface SessionRates {

    /** @throws dev.parley.shared.ProblemException (429) when more comes than a session may have */
    void count(String sessionId);
}
