package dev.parley.compliance;

import dev.parley.shared.Language;
import java.net.URI;
import java.util.Optional;

/** Links by which whoever gets messages that go out by themselves ends them, without signing in. */
public interface OptOutLinks {

    /**
     * @param url of the page; posting to it ends the messages at once (RFC 8058)
     * @param sentence that leads to the link, for people to read
     * @param label of the link
     */
    record Link(URI url, Language language, String sentence, String label) {}

    /** Empty for a message that nobody can opt out of: answers, codes, orders, invoices, alerts to staff. */
    Optional<Link> link(String kind, String channel, String recipient);
}
