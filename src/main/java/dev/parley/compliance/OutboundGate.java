package dev.parley.compliance;

import java.time.Instant;

/**
 * Whether a message that goes out by itself may go out. Kinds that begin with {@code reminder}, {@code followup},
 * {@code service_reminder}, {@code survey} or {@code marketing} are held against opt-out, consent, quiet hours and the
 * weekly cap; replies, codes, orders, invoices and alerts to staff never are.
 */
public interface OutboundGate {

    Verdict judge(String kind, String channel, String recipient);

    /** What may be done with a message. */
    sealed interface Verdict {

        record Go() implements Verdict {}

        /** Not now: it is night where it would be read. */
        record Wait(Instant until) implements Verdict {}

        /** Never. @param reason for staff to read */
        record Withhold(String reason) implements Verdict {}
    }
}
