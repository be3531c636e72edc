package dev.parley.llm.protocol;

import java.util.Locale;

/** Why a provider gave no usable answer. */
public enum Failure {
    UNREACHABLE,
    TIMED_OUT,
    RATE_LIMITED,
    OVERLOADED,
    UNAUTHORISED,
    REJECTED,
    REFUSED,
    CUT_OFF,
    TOO_LONG,
    TOO_LARGE,
    NONSENSE;

    /** Whether the very same call may be made again at once: nothing of an answer had been given. */
    public boolean isWorthRepeating() {
        return this == UNREACHABLE || this == RATE_LIMITED || this == OVERLOADED;
    }

    /** Whether it says something about the provider's health, not about this one question. */
    public boolean isSickness() {
        return this != REFUSED && this != TOO_LONG && this != REJECTED;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
