package dev.parley.conversation.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions as their last turn on this node left them, which saves the next turn from reading them. One that was changed
 * since, by a human agent or another node, does no harm: the turn finds another version when it closes, and is worked out
 * again on what is stored.
 */
@Component
class RestingSessions {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST = 500;

    /** How long nothing is believed after one was wrong: where nodes take turns at a session, each would be. */
    private static final long DISTRUST_NANOS = Duration.ofSeconds(15).toNanos();

    private final JsonMapper json;
    private final Cache<Key, Resting> resting = Caffeine.newBuilder()
            .expireAfterWrite(LONGEST)
            .maximumSize(MOST)
            .executor(Runnable::run)
            .build();

    private volatile long believedFrom = System.nanoTime();

    RestingSessions(JsonMapper json) {
        this.json = json;
    }

    private record Key(TenantId tenant, String digest) {

        static Key of(String secret) {
            return new Key(TenantContext.current().id(), HexFormat.of().formatHex(SessionSecret.digest(secret)));
        }
    }

    /** @param state as it is stored, so that a turn reads the same from here and from there */
    private record Resting(Session session, String state) {}

    /** Whoever takes a session is the only one to have it; what becomes of it is put back. */
    Optional<Session> take(String secret) {
        return Optional.ofNullable(resting.asMap().remove(Key.of(secret)))
                .filter(found -> System.nanoTime() - believedFrom >= 0)
                .map(found -> found.session().with(json.readValue(found.state(), DialogueState.class)));
    }

    /** @param state the new state as it was stored */
    void put(Session before, ClosingTurn turn, String state) {
        resting.put(Key.of(before.secret()), new Resting(before.after(turn), state));
    }

    /** A session was not what it was taken for. */
    void distrust() {
        believedFrom = System.nanoTime() + DISTRUST_NANOS;
    }

    /** Nothing of a conversation that is deleted stays behind. */
    void clear() {
        resting.invalidateAll();
    }
}
