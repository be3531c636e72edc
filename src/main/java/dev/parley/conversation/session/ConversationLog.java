package dev.parley.conversation.session;

import dev.parley.conversation.message.Transcript;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Past conversations, for those who may read them. */
@Component
@Transactional(readOnly = true)
public class ConversationLog {

    private final ConversationRepository conversations;
    private final MessageRepository messages;

    ConversationLog(ConversationRepository conversations, MessageRepository messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    public Page<ConversationSummary> page(PageRequest page) {
        return page.page(conversations.page(page), ConversationSummary::position);
    }

    public Optional<ConversationSummary> find(UUID id) {
        return conversations.summary(id);
    }

    public List<Transcript.Line> lines(UUID conversationId) {
        return messages.lines(conversationId);
    }

    /** Receipts of a conversation, oldest first. */
    public List<UUID> receipts(UUID conversationId) {
        return messages.receipts(conversationId);
    }

    /** The same with what each is about, newest first. */
    public Page<ReceiptSummary> receipts(UUID conversationId, PageRequest page) {
        return page.page(messages.receipts(conversationId, page), ReceiptSummary::position);
    }

    /** The JSON document of a receipt. */
    public Optional<String> receipt(UUID id) {
        return messages.receipt(id);
    }

    public ConversationStats stats() {
        return conversations.stats();
    }
}
