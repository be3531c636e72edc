package dev.parley.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The business's contacts, of the tenant that is bound. A contact that was merged into another one is found as that other
 * one, under its old id and its old external id.
 */
public interface Contacts {

    Optional<Contact> find(UUID id);

    Optional<Contact> findByExternalId(String externalId);

    /**
     * The one contact with that address; empty when there is none or more than one. Where staff, a server or a code vouched
     * for an address, those who only typed it do not count.
     */
    Optional<Contact> findByEmail(String email);

    /** The one contact with that number (E.164), as {@link #findByEmail}. */
    Optional<Contact> findByPhone(String phone);

    /**
     * Fills in what is not known of a contact yet, or makes the contact; what is stored already is never overwritten, as
     * these are only things a visitor said. An external id and terms that are said count for nothing.
     */
    void complete(Contact said);

    /**
     * The contact that a channel or a server vouched for, made on first sight. What it says of the person fills in what is
     * not known yet.
     *
     * @param seen with an external id
     */
    Contact recognise(Contact seen);

    /** The contact has shown that their e-mail address is theirs. */
    void confirmEmail(UUID id);

    /** Whether nobody vouched for that contact yet: there is nothing but what a visitor typed, if that. */
    boolean isGuest(UUID id);

    /**
     * Learns that a guest is somebody known: everything kept under the guest becomes theirs, and what is stored of the known
     * contact stays as it is. Publishes {@link ContactMerged} within the transaction.
     */
    void join(UUID guest, UUID known);

    /** The id itself and every other one the contact had or has. */
    Set<UUID> idsOf(UUID id);

    /**
     * Deletes contacts. Publishes {@link ContactsForgotten} within the transaction.
     *
     * @param handles addresses and numbers that are nobody else's
     * @return how many there were
     */
    int forget(Set<UUID> ids, Set<String> handles);

    /** Deletes those whom nobody vouched for and of whom nothing was heard since then. */
    int forgetGuests(Instant since);
}
