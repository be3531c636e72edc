package dev.parley.compliance.consent;

import dev.parley.compliance.Consent.Channel;
import dev.parley.compliance.Consent.Decision;
import dev.parley.compliance.Consent.Purpose;
import dev.parley.compliance.consent.OptOutTokens.OptOut;
import dev.parley.identity.Contact;
import dev.parley.identity.Contacts;
import dev.parley.shared.Wording;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who used a link to opt out. */
@Component
@Transactional
class OptOuts {

    private static final String EMAIL = "email";

    private final ConsentRepository consents;
    private final Ledger ledger;
    private final Contacts contacts;
    private final Wording wording;

    OptOuts(ConsentRepository consents, Ledger ledger, Contacts contacts, Wording wording) {
        this.consents = consents;
        this.ledger = ledger;
        this.contacts = contacts;
        this.wording = wording;
    }

    /** No more reminders and no more marketing by e-mail, to an address of the tenant that is bound. */
    public void end(OptOut optOut) {
        boolean ended = Stream.of(Purpose.REMINDERS, Purpose.MARKETING)
                .allMatch(purpose -> consents.last(optOut.address(), purpose, EMAIL)
                        .filter(last -> last.decision() == Decision.WITHDRAWN)
                        .isPresent());
        if (!ended) {
            ledger.record(
                    contacts.findByEmail(optOut.address()).map(Contact::id).orElse(null),
                    optOut.address(),
                    Purpose.ALL,
                    Channel.EMAIL,
                    Decision.WITHDRAWN,
                    wording.say(optOut.language(), "compliance.unsubscribe.button"),
                    "unsubscribe_link");
        }
    }
}
