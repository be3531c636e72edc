package dev.parley.identity.repeat;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a request is answered, or that somebody is still at it. */
sealed interface Answer {

    /** Nobody answered this request before; the caller does, and says so under this id. */
    record Fresh(UUID id) implements Answer {}

    /** Another request with this key is being worked on. */
    record Unfinished() implements Answer {}

    /** The key was used for another request. */
    record Different() implements Answer {}

    /** @param location of what the request made, or null */
    record Given(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) implements Answer {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Given given && status == given.status && Arrays.equals(body, given.body);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(body);
        }
    }
}
