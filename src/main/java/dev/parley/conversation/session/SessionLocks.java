package dev.parley.conversation.session;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One turn at a time in a session, on this node; turns of one session on two nodes meet at the version of its row instead.
 */
@Component
public class SessionLocks {

    /** Two sessions on one lock only wait for each other, so a fixed number serves any load. */
    private final ReentrantLock[] locks = new ReentrantLock[4096];

    SessionLocks() {
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /** Runs a turn alone in its session; a session that does not exist yet needs no lock. */
    public <T> T alone(@Nullable String secret, Supplier<T> turn) {
        if (secret == null) {
            return turn.get();
        }
        ReentrantLock lock = locks[Math.floorMod(secret.hashCode(), locks.length)];
        lock.lock();
        try {
            return turn.get();
        } finally {
            lock.unlock();
        }
    }
}
