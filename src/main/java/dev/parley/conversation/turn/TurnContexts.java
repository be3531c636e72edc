package dev.parley.conversation.turn;

import dev.parley.conversation.askback.Choices;
import dev.parley.conversation.dialogue.WantedLanguage;
import dev.parley.conversation.message.InboundMessage;
import dev.parley.conversation.session.Session;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.conversation.skill.Workspace;
import dev.parley.nlu.Understanding;
import dev.parley.nlu.Utterance;
import dev.parley.nlu.UtteranceContext;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a message is read with. */
@Component
class TurnContexts {

    private final WantedLanguage wantedLanguage;
    private final Clock clock;

    TurnContexts(WantedLanguage wantedLanguage, Clock clock) {
        this.wantedLanguage = wantedLanguage;
        this.clock = clock;
    }

    Utterance utterance(InboundMessage inbound, Session session) {
        return utterance(inbound, session, clock.instant());
    }

    Utterance utterance(InboundMessage inbound, Session session, Instant now) {
        return utterance(
                inbound.text(), inbound.language(), session, session.state().pending(), now);
    }

    /** Something said earlier, when another question was open or none. */
    Utterance earlier(String text, @Nullable String pending, Session session) {
        return utterance(text, null, session, pending, clock.instant());
    }

    private Utterance utterance(
            String text, @Nullable Language language, Session session, @Nullable String pending, Instant now) {
        Tenant tenant = TenantContext.current();
        DialogueState state = session.state();
        return new Utterance(
                text,
                language,
                state.language(),
                tenant.region(),
                tenant.currency(),
                tenant.profile(),
                now.atZone(tenant.timeZone()),
                new UtteranceContext(
                        shown(state, pending),
                        pending,
                        state.appointment(),
                        state.ownVehicle().orElse(null)));
    }

    /** How many things can be pointed at: two readings that were asked about, or a list. */
    private static int shown(DialogueState state, @Nullable String pending) {
        if (Choices.areOpen(pending)) {
            return 2;
        }
        var list = state.lastList();
        return list == null ? 0 : list.items().size();
    }

    TurnContext turn(InboundMessage inbound, Session session, Understanding meaning, Workspace workspace) {
        return turn(inbound, session, meaning, workspace, clock.instant());
    }

    TurnContext turn(InboundMessage inbound, Session session, Understanding meaning, Workspace workspace, Instant now) {
        Tenant tenant = TenantContext.current();
        return new TurnContext(
                tenant,
                session.conversationId(),
                session.contactId(),
                Ids.next(),
                inbound,
                meaning,
                replyLanguage(tenant, session.state(), meaning),
                session.state(),
                now,
                session.isVerified(now),
                workspace);
    }

    /** The language asked for, from that message on; else the customer's own, unless the business does not speak it. */
    private Language replyLanguage(Tenant tenant, DialogueState state, Understanding meaning) {
        List<Language> spoken = tenant.settings().languages();
        @Nullable Language fixed = state.languageFixed() ? state.language() : null;
        Language usual = Objects.requireNonNullElse(fixed, meaning.language());
        Language fallback = spoken.isEmpty() || spoken.contains(usual) ? usual : tenant.language();
        return wantedLanguage
                .of(meaning)
                .filter(language -> spoken.isEmpty() || spoken.contains(language))
                .orElse(fallback);
    }
}
