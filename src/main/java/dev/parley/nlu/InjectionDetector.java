package dev.parley.nlu;

/**
 * Tells how much a text reads like an attempt to instruct the assistant. It may only flag: what protects is that no text can
 * act. Safe for use by many threads.
 */
public interface InjectionDetector {

    /** 0 to 1; from {@link Understanding#INJECTION_SUSPECTED} on it is suspect. */
    double score(String text);

    default boolean suspects(String text) {
        return score(text) >= Understanding.INJECTION_SUSPECTED;
    }
}
