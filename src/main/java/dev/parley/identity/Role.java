package dev.parley.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What staff and servers may do; each role includes the ones before it. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Works with customers: leads, orders, conversations. */
    AGENT,
    /** Changes what the assistant knows and who may do what. */
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for anything but the three names */
    @JsonCreator
    public static Role of(String name) {
        for (Role role : values()) {
            if (role.toString().equals(name)) {
                return role;
            }
        }
        throw new IllegalArgumentException("must be one of viewer, agent, admin");
    }
}
