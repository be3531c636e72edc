package dev.parley.conversation.message;

import dev.parley.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was said in a conversation so far, in order. */
public record Transcript(UUID conversationId, List<Line> lines) {

    public Transcript {
        lines = List.copyOf(lines);
    }

    /** @param role {@code customer}, {@code assistant} or {@code agent} */
    public record Line(UUID messageId, String role, String text, Language language, Instant at) {}
}
