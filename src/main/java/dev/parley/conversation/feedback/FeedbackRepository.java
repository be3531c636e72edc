package dev.parley.conversation.feedback;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class FeedbackRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FeedbackRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One per conversation; the id is that of the first. */
    UUID save(Feedback feedback) {
        return jdbc.sql("""
                        insert into feedback (id, conversation_id, rating, nps, comment, sentiment, keywords, at)
                        values (:id, :conversation, :rating, :nps, :comment, :sentiment, :keywords::jsonb, :at)
                        on conflict (conversation_id) do update set rating = excluded.rating, nps = excluded.nps,
                            comment = excluded.comment, sentiment = excluded.sentiment,
                            keywords = excluded.keywords, at = excluded.at
                        returning id
                        """)
                .param("id", feedback.id())
                .param("conversation", feedback.conversationId())
                .param("rating", feedback.rating())
                .param("nps", feedback.nps())
                .param("comment", feedback.comment())
                .param("sentiment", feedback.sentiment())
                .param("keywords", json.writeValueAsString(feedback.keywords()))
                .param("at", feedback.at())
                .query(UUID.class)
                .single();
    }

    Optional<Feedback> of(UUID conversation) {
        return jdbc.sql("select * from feedback where conversation_id = ?")
                .param(conversation)
                .query((row, number) -> new Feedback(
                        row.getObject("id", UUID.class),
                        conversation,
                        row.getString("rating"),
                        row.getObject("nps", Integer.class),
                        row.getString("comment"),
                        row.getString("sentiment"),
                        json.readValue(row.getString("keywords"), new TypeReference<List<String>>() {}),
                        row.getObject("at", OffsetDateTime.class)))
                .optional();
    }
}
