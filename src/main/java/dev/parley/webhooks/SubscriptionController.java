package dev.parley.webhooks;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.parley.conversation.message.Deliveries.Delivery;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions for administrators. */
@RestController
@RequestMapping("/api/v1/webhook-subscriptions")
@Tag(name = "Webhooks")
class SubscriptionController {

    record NewSubscription(
            @NotBlank @Size(max = 2000) String url,
            @NotEmpty @Size(max = 50) List<@NotNull String> events) {}

    record MadeSubscription(@JsonUnwrapped Subscription details, String secret) {}

    /** @param deliveryId of one delivery that was given up; without it all of them go out again */
    record Replay(@Nullable UUID deliveryId) {}

    record Replayed(int replayed) {}

    record Rotation(@Nullable Duration overlap) {}

    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final Subscriptions subscriptions;

    SubscriptionController(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeSubscription make(@Valid @RequestBody NewSubscription wanted) {
        Subscriptions.Made made = subscriptions.make(wanted.url(), wanted.events());
        return new MadeSubscription(made.subscription(), made.secret());
    }

    @GetMapping
    Page<Subscription> list() {
        return new Page<>(subscriptions.list(), null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        subscriptions.delete(id);
    }

    /** A new secret; for the overlap, a day unless said otherwise, events are signed with the old one as well. */
    @PostMapping("/{id}/rotate-secret")
    @ResponseStatus(HttpStatus.CREATED)
    MadeSubscription rotate(@PathVariable UUID id, @RequestBody(required = false) @Nullable Rotation rotation) {
        Duration overlap = rotation == null || rotation.overlap() == null ? USUAL_OVERLAP : rotation.overlap();
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw ProblemException.invalid(List.of(new FieldProblem("/overlap", "must be PT0S to P30D")));
        }
        Subscriptions.Made made = subscriptions.rotate(id, overlap);
        return new MadeSubscription(made.subscription(), made.secret());
    }

    /** Newest first; those with status {@code failed} were given up and can be replayed. */
    @GetMapping("/{id}/deliveries")
    Page<Delivery> deliveries(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return subscriptions.deliveries(id, status, PageRequest.of(limit, cursor));
    }

    @PostMapping("/{id}/replay")
    Replayed replay(@PathVariable UUID id, @RequestBody(required = false) @Nullable Replay which) {
        return new Replayed(subscriptions.replay(id, which == null ? null : which.deliveryId()));
    }
}
