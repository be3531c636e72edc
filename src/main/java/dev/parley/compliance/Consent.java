package dev.parley.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the consent ledger: somebody agreed to be written to, or took it back.
 *
 * @param contactId whose, when they are known
 * @param address e-mail or E.164 number; null once the person was erased
 * @param wording what they were asked or what they said, word for word
 * @param source where it came from: {@code chat}, {@code staff}, {@code import} ...
 * @param by who wrote it down
 */
public record Consent(
        UUID id,
        @Nullable UUID contactId,
        @Nullable String address,
        Purpose purpose,
        Channel channel,
        Decision decision,
        String wording,
        String source,
        String by,
        Instant at) {

    /** What messages are for. */
    public enum Purpose {
        REMINDERS,
        MARKETING,
        ALL;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Purpose of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /** How they come. */
    public enum Channel {
        EMAIL,
        PHONE,
        SMS,
        WHATSAPP,
        ANY;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Channel of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /** What was decided. */
    public enum Decision {
        GIVEN,
        WITHDRAWN;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Decision of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
