package dev.parley.channels.delivery;

/**
 * Takes messages of one channel out. It may be called twice for the same message after a crash and must give it the same
 * identity both times. Thread-safe; may block; never throws for what is the other side's fault.
 */
interface Carrier {

    /** The {@link dev.parley.conversation.message.OutboundMessage#channel()} it serves. */
    String channel();

    Delivery carry(KeptMessage message);
}
