package dev.parley.customers.verify;

import dev.parley.conversation.Participants;
import dev.parley.identity.Contact;
import dev.parley.identity.Contacts;
import dev.parley.shared.Act;
import dev.parley.shared.Ids;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends codes and checks them. Whoever asks learns nothing about which addresses are known. */
@Service
@Transactional
class Codes {

    private static final Duration LIVES = Duration.ofMinutes(10);
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int PER_CONVERSATION = 3;
    private static final Duration CALM = Duration.ofHours(1);
    private static final int PER_CONTACT = 5;

    private final CodeRepository repository;
    private final CodeMail mail;
    private final Contacts contacts;
    private final Participants participants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Codes(
            CodeRepository repository,
            CodeMail mail,
            Contacts contacts,
            Participants participants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.mail = mail;
        this.contacts = contacts;
        this.participants = participants;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this conversation has had its codes, or its tries. */
    @Transactional(readOnly = true)
    public boolean exhausted(UUID conversation) {
        List<Code> codes = recent(conversation);
        return codes.size() >= PER_CONVERSATION || codes.stream().anyMatch(Code::isSpent);
    }

    /** What six digits prove in a conversation; changes nothing. */
    @Transactional(readOnly = true)
    public Verdict judge(UUID conversation, String digits) {
        List<Code> codes = recent(conversation);
        if (codes.stream().anyMatch(Code::isSpent)) {
            return new Verdict.Stopped();
        }
        Optional<Code> open = codes.stream().findFirst().filter(code -> code.isOpen(clock.instant()));
        if (open.isEmpty()) {
            return new Verdict.Expired();
        }
        Code code = open.get();
        boolean fits = MessageDigest.isEqual(code.hash(), Digits.hash(code.id(), digits));
        if (code.contactId() != null && fits) {
            return new Verdict.Right(code);
        }
        return new Verdict.Wrong(code, Code.TRIES - code.tries() - 1);
    }

    /** Sends a code to the known address of whoever the typed one belongs to. */
    public void send(UUID conversation, Address typed) {
        Instant now = clock.instant();
        Optional<Contact> known = typed.email() == null
                ? contacts.findByPhone(String.valueOf(typed.phone()))
                : contacts.findByEmail(typed.email());
        Optional<Contact> reached = known.filter(contact -> contact.email() != null)
                .filter(contact -> repository.countOfContact(contact.id(), now.minus(CALM)) < PER_CONTACT);
        UUID id = Ids.next();
        String digits = Digits.next();
        UUID contact = reached.map(Contact::id).orElse(null);
        repository.insert(new Code(id, conversation, contact, Digits.hash(id, digits), 0, now, now.plus(LIVES), null));
        reached.ifPresent(one -> mail.send(id, one, digits, typed.language()));
    }

    public void countWrong(Code code) {
        unlessMeanwhile(repository.countWrong(code));
    }

    /** The conversation is with the contact from now on. */
    public void use(Code code) {
        unlessMeanwhile(repository.use(code, clock.instant()));
        UUID contact = contacts.find(Objects.requireNonNull(code.contactId()))
                .orElseThrow()
                .id();
        contacts.confirmEmail(contact);
        participants.verify(code.conversationId(), contact);
        events.publishEvent(new Act(
                "customer.verified",
                "customer",
                contact.toString(),
                Map.of("conversation", code.conversationId().toString())));
    }

    private List<Code> recent(UUID conversation) {
        return repository.ofConversation(conversation, clock.instant().minus(REMEMBERED));
    }

    private static void unlessMeanwhile(boolean done) {
        if (!done) {
            throw new OptimisticLockingFailureException("the code was tried meanwhile");
        }
    }
}
