package dev.parley.identity;

import java.util.Optional;
import java.util.UUID;

/** The business's contacts, of the tenant that is bound. */
public interface Contacts {

    Optional<Contact> find(UUID id);

    Optional<Contact> findByExternalId(String externalId);

    /** The one contact with that address; empty when there is none or more than one. */
    Optional<Contact> findByEmail(String email);

    /**
     * Fills in what is not known of a contact yet, or makes the contact; what is stored already is never overwritten, as
     * these are only things a visitor said.
     */
    void complete(Contact said);
}
