package dev.parley.conversation.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ApplicationTest;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.tenancy.ShortTransactions;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** What no lock of one node can keep apart: turns that were worked out on the same state of a conversation. */
class ClosingTests extends ApplicationTest {

    private static final Runnable NOTHING = () -> {};

    @Autowired
    private Sessions sessions;

    @Autowired
    private ConversationRepository conversations;

    @Autowired
    private ShortTransactions writes;

    @Test
    void ofTwoTurnsOnTheSameStateOneIsStored() {
        TenantContext.run(newTenant("dealership"), () -> {
            Session found = begun();
            sessions.close(found, said("first"));
            for (Runnable effect : List.<Runnable>of(NOTHING, () -> holdWithIt(found), () -> hold(found))) {
                assertThatExceptionOfType(OptimisticLockingFailureException.class)
                        .isThrownBy(() -> sessions.close(found, said("second", effect)));
            }
            assertThat(messages(found)).isEqualTo(2);
            assertThat(sessions.find(found.secret()).orElseThrow().heldByHuman())
                    .isFalse();
        });
    }

    @Test
    void aTurnWhoseEffectFailsLeavesNothing() {
        TenantContext.run(newTenant("dealership"), () -> {
            Session found = begun();
            assertThatThrownBy(() -> sessions.close(found, said("yes", NOTHING, () -> {
                        throw new IllegalStateException("sold meanwhile");
                    })))
                    .hasMessage("sold meanwhile");
            assertThat(messages(found)).isOne();
            sessions.close(found, said("another one then", NOTHING));
            assertThat(messages(found)).isEqualTo(2);
        });
    }

    @Test
    void anotherTenantCannotGoOnWithASession() {
        Tenant mine = newTenant("dealership");
        Session found = TenantContext.call(mine, this::begun);
        TenantContext.run(newTenant("dealership"), () -> {
            assertThatExceptionOfType(OptimisticLockingFailureException.class)
                    .isThrownBy(() -> sessions.close(found, said("hello")));
            assertThatExceptionOfType(OptimisticLockingFailureException.class)
                    .isThrownBy(() -> sessions.close(found, said("hello", NOTHING)));
        });
        assertThat(TenantContext.call(mine, () -> messages(found))).isOne();
    }

    /** Waits with the turn and is sent with it. */
    private void holdWithIt(Session session) {
        writes.add(
                "with held as (update conversations set held_by_human = true where id = :id returning id)"
                        + " select exactly_one(count(*)) from held",
                Map.of("id", session.conversationId()));
    }

    /** Needs an answer, before which the turn is sent. */
    private void hold(Session session) {
        conversations.hold(session.conversationId(), true);
    }

    private Session begun() {
        Session fresh = Session.begun(Ids.next(), "widget");
        sessions.close(fresh, said("hello"));
        return sessions.find(fresh.secret()).orElseThrow();
    }

    private int messages(Session session) {
        return sessions.find(session.secret()).orElseThrow().messages();
    }

    private static ClosingTurn said(String text, Runnable... effects) {
        return new ClosingTurn(
                Ids.next(),
                null,
                text,
                Language.ENGLISH,
                null,
                Map.of(),
                DialogueState.NEW,
                null,
                Map.of(),
                List.of(effects),
                Instant.parse("2026-11-20T10:00:00Z"));
    }
}
