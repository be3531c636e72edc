package dev.parley.channels.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of carrying a message. */
sealed interface Delivery {

    /** @param channel the one it really went by */
    record Sent(String channel) implements Delivery {}

    /** @param after the earliest time the other side named, or null */
    record TryLater(String reason, @Nullable Duration after) implements Delivery {}

    /** It will never get through. */
    record Refused(String reason) implements Delivery {}

    /** It must not go out. */
    record Withheld(String reason) implements Delivery {}

    /** It must not go out yet; waiting is no attempt. */
    record Quiet(Instant until) implements Delivery {}
}
