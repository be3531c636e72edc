package dev.parley.conversation.message;

import java.util.List;

/** The secrets that webhooks are signed with, by the name a message gives; implemented by whoever keeps them. */
public interface WebhookSecrets {

    /** All that sign now: the one in force, and a former one while it still counts; none when the name is not one of these. */
    List<String> find(String name);
}
