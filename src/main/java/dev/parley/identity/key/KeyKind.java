package dev.parley.identity.key;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose key it is. */
public enum KeyKind {
    SERVER("sk_"),
    WIDGET("pk_");

    private final String prefix;

    KeyKind(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for anything but the two names */
    @JsonCreator
    public static KeyKind of(String name) {
        return switch (name) {
            case "server" -> SERVER;
            case "widget" -> WIDGET;
            default -> throw new IllegalArgumentException("must be one of server, widget");
        };
    }
}
