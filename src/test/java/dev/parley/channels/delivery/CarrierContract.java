package dev.parley.channels.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.message.OutboundMessage;
import dev.parley.shared.Ids;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every carrier does. */
abstract class CarrierContract {

    abstract Carrier carrier();

    /** A recipient that takes everything. */
    abstract String reachable();

    /** One that can never be reached. */
    abstract String malformed();

    /** How the messages that arrived are identified, in order. */
    abstract List<String> arrivedIds();

    @Test
    void carriesAMessage() {
        assertThat(carrier().carry(kept(reachable(), Map.of()))).isInstanceOf(Delivery.Sent.class);
        assertThat(arrivedIds()).hasSize(1);
    }

    @Test
    void givesARepeatTheSameIdentity() {
        KeptMessage message = kept(reachable(), Map.of());
        carrier().carry(message);
        carrier().carry(message);
        assertThat(arrivedIds()).hasSize(2).containsOnly(arrivedIds().getFirst());
        assertThat(arrivedIds().getFirst()).contains(message.id().toString());
    }

    @Test
    void refusesARecipientThatIsNone() {
        assertThat(carrier().carry(kept(malformed(), Map.of()))).isInstanceOf(Delivery.Refused.class);
        assertThat(arrivedIds()).isEmpty();
    }

    @Test
    void refusesAHeaderWithALineBreak() {
        assertThat(carrier().carry(kept(reachable(), Map.of("X-Note", "a\r\nX-Evil: b"))))
                .isInstanceOf(Delivery.Refused.class);
        assertThat(arrivedIds()).isEmpty();
    }

    KeptMessage kept(String to, Map<String, String> headers) {
        return new KeptMessage(
                Ids.next(),
                new OutboundMessage(
                        "test", carrier().channel(), to, "Subject", "{}", null, List.of(), headers, "crm", "key", null),
                1);
    }
}
