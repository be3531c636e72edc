package dev.parley.webhooks;

import dev.parley.conversation.message.Deliveries;
import dev.parley.conversation.message.Deliveries.Delivery;
import dev.parley.conversation.message.WebhookSecrets;
import dev.parley.identity.Callers;
import dev.parley.shared.Act;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Ids;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import dev.parley.shared.secret.SecretBox;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The subscriptions of the tenant that is bound. */
@Service
@Transactional
class Subscriptions implements WebhookSecrets {

    private static final int MOST = 20;
    private static final int SECRET_BYTES = 24;
    private static final String SECRET = "subscription:";

    private final SubscriptionRepository repository;
    private final Hearers hearers;
    private final Deliveries deliveries;
    private final SecretBox box;
    private final Targets targets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Subscriptions(
            SubscriptionRepository repository,
            Hearers hearers,
            Deliveries deliveries,
            SecretBox box,
            Targets targets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.hearers = hearers;
        this.deliveries = deliveries;
        this.box = box;
        this.targets = targets;
        this.events = events;
        this.clock = clock;
    }

    /** @param secret to check signatures with; shown this once */
    record Made(Subscription subscription, String secret) {}

    /** @throws ProblemException (400) listing everything that is wrong, (409) when there are too many */
    Made make(String url, List<String> wanted) {
        List<FieldProblem> errors = targets.problems(url);
        for (int i = 0; i < wanted.size(); i++) {
            if (!EventTypes.isKnown(wanted.get(i))) {
                errors.add(new FieldProblem(
                        "/events/" + i, "must be one of " + String.join(", ", EventTypes.ALL) + ", a family.* or *"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        if (repository.all().size() >= MOST) {
            throw new ProblemException(ErrorCode.CONFLICT, "there are " + MOST + " subscriptions already");
        }
        String secret = newSecret();
        Subscription made =
                new Subscription(Ids.next(), url, wanted, Callers.current().label(), clock.instant());
        hearers.changing();
        repository.insert(made, box.seal(secret, SECRET + made.id()));
        events.publishEvent(Act.of(
                "webhook_subscription.created",
                "webhook_subscription",
                made.id().toString()));
        return new Made(made, secret);
    }

    /**
     * Gives it a new secret; until the overlap ends, its events carry a signature with each.
     *
     * @throws ProblemException (404) when there is none
     */
    Made rotate(UUID id, Duration overlap) {
        Subscription subscription = known(id);
        String secret = newSecret();
        repository.rotate(
                id, box.seal(secret, secretName(subscription)), clock.instant().plus(overlap));
        events.publishEvent(Act.of("webhook_subscription.secret_rotated", "webhook_subscription", id.toString()));
        return new Made(subscription, secret);
    }

    @Transactional(readOnly = true)
    public List<Subscription> list() {
        return repository.all();
    }

    /** @throws ProblemException (404) when there is none */
    public void delete(UUID id) {
        hearers.changing();
        if (!repository.delete(id)) {
            throw ProblemException.notFound("subscription");
        }
        events.publishEvent(Act.of("webhook_subscription.deleted", "webhook_subscription", id.toString()));
    }

    @Transactional(readOnly = true)
    public Page<Delivery> deliveries(UUID id, @Nullable String status, PageRequest page) {
        return deliveries.list(known(id).key(), status, page);
    }

    /** @return how many go out again */
    public int replay(UUID id, @Nullable UUID delivery) {
        int again = deliveries.replay(known(id).key(), delivery);
        if (delivery != null && again == 0) {
            throw new ProblemException(ErrorCode.CONFLICT, "there is no delivery of that id that was given up");
        }
        return again;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> find(String name) {
        return name.startsWith(SECRET)
                ? repository.sealedSecrets(UUID.fromString(name.substring(SECRET.length())), clock.instant()).stream()
                        .map(stored -> box.open(stored, name))
                        .toList()
                : List.of();
    }

    private static String newSecret() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return "whsec_" + Base64.getEncoder().encodeToString(random);
    }

    static String secretName(Subscription subscription) {
        return SECRET + subscription.id();
    }

    private Subscription known(UUID id) {
        return repository.find(id).orElseThrow(() -> ProblemException.notFound("subscription"));
    }
}
