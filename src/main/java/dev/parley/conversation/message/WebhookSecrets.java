package dev.parley.conversation.message;

import java.util.Optional;

/** The secrets that webhooks are signed with, by the name a message gives; implemented by whoever keeps them. */
public interface WebhookSecrets {

    /** Empty when the name is not one of these. */
    Optional<String> find(String name);
}
