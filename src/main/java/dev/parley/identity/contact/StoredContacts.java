package dev.parley.identity.contact;

import dev.parley.identity.Contact;
import dev.parley.identity.ContactMerged;
import dev.parley.identity.Contacts;
import dev.parley.identity.ContactsForgotten;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredContacts implements Contacts {

    private final ContactRepository repository;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredContacts(ContactRepository repository, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Contact> find(UUID id) {
        return repository.find(id).map(StoredContact::contact);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Contact> findByExternalId(String externalId) {
        return repository.findByExternalId(externalId).map(StoredContact::contact);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Contact> findByEmail(String email) {
        return one(repository.findByEmail(email));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Contact> findByPhone(String phone) {
        return one(repository.findByPhone(phone));
    }

    @Override
    @Transactional
    public void complete(Contact said) {
        UUID id = repository.find(said.id()).map(known -> known.contact().id()).orElse(said.id());
        repository.complete(fill(Contact.named(id, null), said), false, clock.instant());
    }

    @Override
    @Transactional
    public Contact recognise(Contact seen) {
        Optional<Contact> known = findByExternalId(String.valueOf(seen.externalId()));
        UUID id = known.map(Contact::id).orElse(seen.id());
        if (known.isEmpty() || !fill(known.get(), seen).equals(known.get())) {
            repository.complete(fill(Contact.named(id, seen.externalId()), seen), true, clock.instant());
        }
        return find(id).orElseThrow();
    }

    @Override
    @Transactional
    public void confirmEmail(UUID id) {
        repository.confirmEmail(id);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isGuest(UUID id) {
        return !repository.isKnown(id);
    }

    @Override
    @Transactional
    public void join(UUID guest, UUID known) {
        if (guest.equals(known)) {
            return;
        }
        repository
                .find(guest)
                .map(StoredContact::contact)
                .filter(said -> said.id().equals(guest))
                .ifPresent(said -> {
                    repository.retire(guest, known, clock.instant());
                    repository.complete(fill(Contact.named(known, null), said), true, clock.instant());
                });
        events.publishEvent(new ContactMerged(guest, known));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> idsOf(UUID id) {
        return repository.idsOf(id);
    }

    @Override
    @Transactional
    public int forget(Set<UUID> ids, Set<String> handles) {
        int gone = repository.delete(ids);
        events.publishEvent(new ContactsForgotten(ids, handles));
        return gone;
    }

    @Override
    @Transactional
    public int forgetGuests(Instant since) {
        return repository.deleteGuests(since);
    }

    /** What the one knows, and where it knows nothing, what the other one says. */
    private static Contact fill(Contact known, Contact said) {
        return new Contact(
                known.id(),
                known.externalId(),
                first(known.name(), said.name()),
                first(known.company(), said.company()),
                first(known.email(), said.email()),
                first(known.phone(), said.phone()),
                first(known.address(), said.address()),
                first(known.taxId(), said.taxId()),
                first(known.language(), said.language()),
                known.paymentTermsDays(),
                known.creditLimit(),
                known.timeZone());
    }

    private static <T> @Nullable T first(@Nullable T known, @Nullable T said) {
        return known == null ? said : known;
    }

    private static Optional<Contact> one(List<StoredContact> found) {
        return found.size() == 1 ? Optional.of(found.getFirst().contact()) : Optional.empty();
    }
}
