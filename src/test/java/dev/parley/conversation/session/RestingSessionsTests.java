package dev.parley.conversation.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ApplicationTest;
import dev.parley.conversation.message.InboundMessage;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A turn may begin on what its node remembers of a session, and ends on what is stored. */
class RestingSessionsTests extends ApplicationTest {

    @Autowired
    private Sessions sessions;

    @Autowired
    private ConversationRepository conversations;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void isRememberedAsItIsStored() {
        TenantContext.run(newTenant("dealership"), () -> {
            Session begun = begun();
            for (int turn = 0; turn < 3; turn++) {
                Session stored = sessions.find(begun.secret()).orElseThrow();
                Session remembered = sessions.open(message(begun), true);
                assertThat(remembered).isEqualTo(stored);
                sessions.close(remembered, said("and then"));
            }
        });
    }

    @Test
    void whatChangedMeanwhileIsReadAgainForTheNextAttempt() {
        TenantContext.run(newTenant("dealership"), () -> {
            Session begun = begun();
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> conversations.hold(begun.conversationId(), true));
            assertThat(closedOn(begun).heldByHuman()).isTrue();
            assertThat(sessions.find(begun.secret()).orElseThrow().messages()).isEqualTo(2);
        });
    }

    /** As a turn does it: what it was worked out on in the end. */
    private Session closedOn(Session begun) {
        for (int attempt = 0; attempt < 2; attempt++) {
            Session found = sessions.open(message(begun), true);
            try {
                sessions.close(found, said("and then"));
                return found;
            } catch (OptimisticLockingFailureException meanwhile) {
                assertThat(found.heldByHuman()).isFalse();
            }
        }
        throw new AssertionError("no attempt was worked out on what is stored");
    }

    @Test
    void isReadWhereWhatWasSaidCannotBeTakenBack() {
        TenantContext.run(newTenant("dealership"), () -> {
            Session begun = begun();
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> conversations.hold(begun.conversationId(), true));
            assertThat(sessions.open(message(begun), false).heldByHuman()).isTrue();
        });
    }

    @Test
    void belongsToItsTenant() {
        Tenant mine = newTenant("dealership");
        Session begun = TenantContext.call(mine, this::begun);
        TenantContext.run(
                newTenant("dealership"),
                () -> assertThat(sessions.open(message(begun), true).conversationId())
                        .isNotEqualTo(begun.conversationId()));
    }

    @Test
    void isForgottenWhenItIsDeleted() {
        TenantContext.run(newTenant("dealership"), () -> {
            Session begun = begun();
            sessions.delete(begun.conversationId());
            assertThat(sessions.open(message(begun), true).isNew()).isTrue();
        });
    }

    private Session begun() {
        Session fresh = Session.begun(Ids.next(), "widget");
        sessions.close(fresh, said("hello"));
        return fresh;
    }

    private static InboundMessage message(Session session) {
        return new InboundMessage(session.secret(), null, "hello", null, "widget", null, null);
    }

    private static ClosingTurn said(String text) {
        DialogueState state = new DialogueState(
                1,
                Language.ENGLISH,
                false,
                null,
                "lead.budget",
                Set.of("lead.budget"),
                "opening hours",
                Map.of("lead", Map.of("greeted", true, "told_at", 3, "at", "2026-11-21T10:00")));
        return new ClosingTurn(
                Ids.next(),
                null,
                text,
                Language.ENGLISH,
                null,
                Map.of(),
                state,
                null,
                Map.of(),
                List.of(),
                Instant.parse("2026-11-20T10:00:00Z"));
    }
}
