package dev.parley.shared.setting;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Refuses settings that are out of range, naming them. */
public final class Bounds {

    private Bounds() {}

    /** @throws IllegalArgumentException when it is less */
    public static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ": must be at least " + least);
        }
    }

    /** @throws IllegalArgumentException when it is shorter or longer */
    public static void between(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    name + " is " + value + ": must be from " + least + " to " + most + ", such as 30s");
        }
    }

    /** @throws IllegalArgumentException when it is smaller or larger */
    public static void between(String name, DataSize value, DataSize least, DataSize most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " is " + value + ": must be from " + least + " to " + most);
        }
    }
}
