package dev.parley.compliance.consent;

import dev.parley.compliance.Consent;
import dev.parley.compliance.Consent.Decision;
import dev.parley.compliance.Consent.Purpose;
import dev.parley.compliance.OutboundGate;
import dev.parley.compliance.spi.SentMessages;
import dev.parley.identity.Contact;
import dev.parley.identity.Contacts;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class ConsentGate implements OutboundGate {

    private static final Duration WEEK = Duration.ofDays(7);

    private final ConsentRepository consents;
    private final Contacts contacts;
    private final SentMessages sent;
    private final RecipientZones zones;
    private final Clock clock;

    ConsentGate(ConsentRepository consents, Contacts contacts, SentMessages sent, RecipientZones zones, Clock clock) {
        this.consents = consents;
        this.contacts = contacts;
        this.sent = sent;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public Verdict judge(String kind, String channel, String recipient) {
        Optional<Purpose> purpose = Kinds.purpose(kind);
        if (purpose.isEmpty()) {
            return new Verdict.Go();
        }
        Tenant tenant = TenantContext.current();
        Optional<Contact> contact =
                recipient.indexOf('@') >= 0 ? contacts.findByEmail(recipient) : contacts.findByPhone(recipient);
        Optional<Consent> last = lastWord(contact, recipient, purpose.get(), channel);
        if (last.filter(word -> word.decision() == Decision.WITHDRAWN).isPresent()) {
            return new Verdict.Withhold("opted out");
        }
        boolean needed = purpose.get() == Purpose.MARKETING
                || tenant.settings().privacy().reminderConsent();
        if (needed && last.isEmpty()) {
            return new Verdict.Withhold("no consent");
        }
        Instant now = clock.instant();
        if (sent.count(recipient, Kinds.COUNTED, now.minus(WEEK))
                >= tenant.settings().outboundCapPerWeek()) {
            return new Verdict.Withhold("weekly cap reached");
        }
        Set<ZoneId> where = zones.of(contact, recipient, tenant.timeZone());
        return QuietTimes.until(tenant.settings().quietHours(), now, where)
                .<Verdict>map(Verdict.Wait::new)
                .orElseGet(Verdict.Go::new);
    }

    /** About the address, or about whoever has it. */
    private Optional<Consent> lastWord(Optional<Contact> contact, String recipient, Purpose purpose, String channel) {
        Optional<Consent> ofAddress = consents.last(recipient, purpose, channel);
        Optional<Consent> ofPerson =
                contact.flatMap(one -> consents.last(one.id().toString(), purpose, channel));
        return ofAddress.isEmpty()
                        || ofPerson.filter(word ->
                                        word.at().isAfter(ofAddress.get().at()))
                                .isPresent()
                ? ofPerson
                : ofAddress;
    }
}
