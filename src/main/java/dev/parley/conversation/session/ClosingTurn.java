package dev.parley.conversation.session;

import dev.parley.conversation.message.Reply;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a turn leaves behind, all of it or nothing.
 *
 * @param customerMessageId of the customer's message
 * @param clientMessageId the channel's own id of it, or null
 * @param understood what was read from it, for staff
 * @param reply what was answered, or null while a human agent holds the conversation
 * @param receipt everything that made the reply
 * @param effects what the skills want stored, in order
 */
public record ClosingTurn(
        UUID customerMessageId,
        @Nullable String clientMessageId,
        String text,
        Language language,
        @Nullable String pageUrl,
        Map<String, Object> understood,
        DialogueState state,
        @Nullable Reply reply,
        Map<String, Object> receipt,
        List<Runnable> effects,
        Instant at) {

    public ClosingTurn {
        effects = List.copyOf(effects);
    }
}
