package dev.parley.conversation.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a customer rates a conversation in a word. */
public enum Rating {
    POOR(-1),
    FAIR(0),
    VERY_GOOD(1),
    EXCELLENT(1);

    private final int leaning;

    Rating(int leaning) {
        this.leaning = leaning;
    }

    /** Below, at or above zero: displeased, neither, pleased. */
    int leaning() {
        return leaning;
    }

    /** Its name in the interface. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rating> find(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst();
    }

    /** All names, for messages. */
    public static String names() {
        return Arrays.stream(values()).map(Rating::wire).collect(Collectors.joining(" "));
    }
}
