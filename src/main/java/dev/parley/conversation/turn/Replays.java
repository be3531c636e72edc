package dev.parley.conversation.turn;

import dev.parley.conversation.message.CustomerClaim;
import dev.parley.conversation.message.InboundMessage;
import dev.parley.conversation.session.ClosingTurn;
import dev.parley.conversation.session.ConversationLog;
import dev.parley.conversation.session.Session;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.Language;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works a turn out again from what its receipt kept of it, without a model and without leaving anything behind, and says
 * whether the same comes out.
 */
@Component
public class Replays {

    private final TurnPipeline pipeline;
    private final ConversationLog log;
    private final JsonMapper json;

    Replays(TurnPipeline pipeline, ConversationLog log, JsonMapper json) {
        this.pipeline = pipeline;
        this.log = log;
        this.json = json;
    }

    /**
     * @param recorded the reply as it was given
     * @param replayed the reply as it would be now
     * @param changed what differs; empty when the replies are the same
     */
    public record Replay(
            UUID receiptId, boolean identical, String recorded, String replayed, List<Difference> changed) {}

    /** @throws ProblemException (404) when there is no such receipt, (422) when it does not hold what a replay needs */
    public Replay replay(UUID receiptId) {
        JsonNode receipt =
                json.readTree(log.receipt(receiptId).orElseThrow(() -> ProblemException.notFound("receipt")));
        JsonNode inputs = receipt.path("inputs");
        if (inputs.isMissingNode()) {
            throw new ProblemException(
                    ErrorCode.UNPROCESSABLE, "this receipt is of an earlier version and does not hold its inputs");
        }
        ClosingTurn again = TenantContext.call(
                withoutModels(),
                () -> pipeline.rework(
                        inbound(inputs),
                        session(receipt, inputs),
                        Instant.parse(receipt.path("at").asString())));
        String recorded = recorded(receipt);
        String replayed = Objects.requireNonNull(again.reply()).message();
        boolean identical = recorded.equals(replayed);
        JsonNode now = json.readTree(json.writeValueAsString(again.receipt()));
        return new Replay(
                receiptId, identical, recorded, replayed, identical ? List.of() : Difference.between(receipt, now));
    }

    private static Tenant withoutModels() {
        Tenant tenant = TenantContext.current();
        return tenant.with(tenant.settings().withModel(tenant.settings().model().none()));
    }

    private InboundMessage inbound(JsonNode inputs) {
        @Nullable String language = inputs.path("language").stringValue(null);
        JsonNode claim = inputs.path("customer");
        return new InboundMessage(
                null,
                null,
                inputs.path("text").asString(),
                language == null ? null : Language.of(language),
                inputs.path("channel").asString(),
                inputs.path("page_url").stringValue(null),
                claim.isObject() ? json.treeToValue(claim, CustomerClaim.class) : null);
    }

    private Session session(JsonNode receipt, JsonNode inputs) {
        return new Session(
                UUID.fromString(receipt.path("conversation_id").asString()),
                "",
                UUID.fromString(inputs.path("contact_id").asString()),
                inputs.path("verified").asBoolean() ? Instant.MAX : null,
                inputs.path("channel").asString(),
                json.treeToValue(inputs.path("state"), DialogueState.class),
                false,
                0,
                1);
    }

    private String recorded(JsonNode receipt) {
        UUID conversation = UUID.fromString(receipt.path("conversation_id").asString());
        String message = receipt.path("message_id").asString();
        return log.lines(conversation).stream()
                .filter(line -> line.messageId().toString().equals(message))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("message"))
                .text();
    }
}
