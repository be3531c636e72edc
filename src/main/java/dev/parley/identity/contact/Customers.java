package dev.parley.identity.contact;

import dev.parley.identity.Contact;
import dev.parley.identity.Contacts;
import dev.parley.shared.Act;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Ids;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts as staff and servers see and change them; every change is told to the audit log. */
@Service
@Transactional
class Customers {

    private final ContactRepository repository;
    private final Contacts contacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Customers(ContactRepository repository, Contacts contacts, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.contacts = contacts;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<StoredContact> list(ContactFilter filter, PageRequest page) {
        return page.page(
                repository.page(filter, page), stored -> stored.contact().id().toString());
    }

    /** @throws ProblemException (404) when there is none */
    @Transactional(readOnly = true)
    public StoredContact customer(UUID id) {
        return repository.find(id).orElseThrow(() -> ProblemException.notFound("customer"));
    }

    /** @throws ProblemException (400) when nobody is named, (409) when the external id is another one's */
    public StoredContact create(ContactForm form) {
        Contact made = form.naming().over(Contact.named(Ids.next(), null));
        try {
            repository.insert(made, clock.instant());
        } catch (DuplicateKeyException taken) {
            throw taken();
        }
        events.publishEvent(Act.of("customer.created", "customer", made.id().toString()));
        return customer(made.id());
    }

    /** @throws ProblemException (404, 409) */
    public StoredContact change(UUID id, ContactForm form, @Nullable Long version) {
        StoredContact known = customer(id);
        Contact changed = form.over(known.contact());
        if (version != null && version != known.version()) {
            throw new OptimisticLockingFailureException("customer " + id + " was changed meanwhile");
        }
        if (changed.equals(known.contact())) {
            return known;
        }
        try {
            if (!repository.update(changed, known.version(), clock.instant())) {
                throw new OptimisticLockingFailureException("customer " + id + " was changed meanwhile");
            }
        } catch (DuplicateKeyException taken) {
            throw taken();
        }
        events.publishEvent(
                new Act("customer.updated", "customer", changed.id().toString(), Map.of("fields", form.named())));
        return customer(changed.id());
    }

    /**
     * Makes two customers one.
     *
     * @param other whose data goes where the one that stays has none, and who is gone then
     * @throws ProblemException (404) when one of them is not there, (400) when they are the same
     */
    public StoredContact merge(UUID id, UUID other) {
        Contact stays = customer(id).contact();
        Contact goes = repository
                .find(other)
                .orElseThrow(() -> ProblemException.invalid(
                        List.of(new FieldProblem("/customer_id", "there is no such customer"))))
                .contact();
        if (stays.id().equals(goes.id())) {
            throw ProblemException.invalid(List.of(new FieldProblem("/customer_id", "is the same customer")));
        }
        contacts.join(goes.id(), stays.id());
        events.publishEvent(new Act(
                "customer.merged",
                "customer",
                stays.id().toString(),
                Map.of("from", goes.id().toString())));
        return customer(stays.id());
    }

    private static ProblemException taken() {
        return new ProblemException(
                ErrorCode.CONFLICT,
                "another customer has this external_id",
                List.of(new FieldProblem("/external_id", "another customer has it")));
    }
}
