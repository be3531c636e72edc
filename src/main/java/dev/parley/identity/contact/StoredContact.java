package dev.parley.identity.contact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.parley.identity.Contact;
import java.time.Instant;

/**
 * A contact as it is kept.
 *
 * @param version counts changes; a change made against an older version is refused
 */
record StoredContact(@JsonUnwrapped Contact contact, Instant createdAt, Instant updatedAt, long version) {}
