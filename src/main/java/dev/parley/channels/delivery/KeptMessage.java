package dev.parley.channels.delivery;

import dev.parley.conversation.message.OutboundMessage;
import java.util.UUID;

/**
 * A message in the outbox that a worker has claimed.
 *
 * @param attempts including the one this claim is for
 */
record KeptMessage(UUID id, OutboundMessage message, int attempts) {}
