package dev.parley.compliance.consent;

import dev.parley.compliance.Consent;
import dev.parley.compliance.Consent.Channel;
import dev.parley.compliance.Consent.Decision;
import dev.parley.compliance.Consent.Purpose;
import dev.parley.compliance.Consents;
import dev.parley.compliance.PersonalRecords;
import dev.parley.identity.Callers;
import dev.parley.identity.ContactMerged;
import dev.parley.shared.Act;
import dev.parley.shared.Ids;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class Ledger implements Consents {

    private static final int LONGEST = 500;

    private final ConsentRepository repository;
    private final PersonalRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ledger(ConsentRepository repository, PersonalRecords records, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Consent record(
            @Nullable UUID contactId,
            String address,
            Purpose purpose,
            Channel channel,
            Decision decision,
            String wording,
            String source) {
        String text = wording.length() > LONGEST ? wording.substring(0, LONGEST) : wording;
        Consent consent = new Consent(
                Ids.next(),
                contactId,
                Address.normal(address),
                purpose,
                channel,
                decision,
                text,
                source,
                Callers.current().label(),
                clock.instant());
        repository.insert(consent, Address.normal(address));
        events.publishEvent(new Act(
                "consent." + decision.wire(),
                "consent",
                consent.id().toString(),
                Map.of("purpose", purpose.wire(), "channel", channel.wire(), "source", source)));
        return consent;
    }

    @Override
    public int optOut(UUID contactId, String wording, String source) {
        Set<String> addresses = records.addresses(contactId);
        addresses.forEach(
                address -> record(contactId, address, Purpose.ALL, Channel.ANY, Decision.WITHDRAWN, wording, source));
        // With no address known yet, the contact's id stands for those to come.
        record(contactId, contactId.toString(), Purpose.ALL, Channel.ANY, Decision.WITHDRAWN, wording, source);
        return addresses.size();
    }

    @Transactional(readOnly = true)
    public Page<Consent> list(@Nullable UUID contact, @Nullable String address, PageRequest page) {
        return page.page(
                repository.page(contact, address, page), consent -> consent.id().toString());
    }

    @EventListener
    void on(ContactMerged merged) {
        repository.move(merged.from(), merged.into());
    }
}
