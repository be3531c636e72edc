package dev.parley.conversation.message;

import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of messages that went out; implemented by whoever carries them. */
public interface Deliveries {

    /**
     * @param status {@code pending}, {@code sent}, {@code failed}, {@code withheld} or {@code cancelled}
     * @param reason what went wrong last, or null
     */
    record Delivery(
            UUID id,
            String subject,
            String status,
            int attempts,
            @Nullable String reason,
            Instant createdAt,
            @Nullable Instant sentAt) {}

    /**
     * Newest first.
     *
     * @param keyPrefix how their dedupe keys begin
     * @param status only those, or null for all
     */
    Page<Delivery> list(String keyPrefix, @Nullable String status, PageRequest page);

    /**
     * Sends once more what was given up.
     *
     * @param id of one message, or null for all of them
     * @return how many go out again
     */
    int replay(String keyPrefix, @Nullable UUID id);
}
