package dev.parley.customers.verify;

import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CodeRepository {

    private final JdbcClient jdbc;

    CodeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Code> ofConversation(UUID conversation, Instant since) {
        return jdbc.sql("""
                        select * from verification_codes where conversation_id = ? and created_at > ?
                        order by created_at desc, id desc
                        """)
                .params(conversation, DatabaseTime.of(since))
                .query(CodeRepository::row)
                .list();
    }

    int countOfContact(UUID contact, Instant since) {
        return jdbc.sql("select count(*) from verification_codes where contact_id = ? and created_at > ?")
                .params(contact, DatabaseTime.of(since))
                .query(Integer.class)
                .single();
    }

    void insert(Code code) {
        jdbc.sql("""
                        insert into verification_codes (id, conversation_id, contact_id, hash, created_at, expires_at)
                        values (:id, :conversation, :contact, :hash, :created, :expires)
                        """)
                .param("id", code.id())
                .param("conversation", code.conversationId())
                .param("contact", code.contactId())
                .param("hash", code.hash())
                .param("created", DatabaseTime.of(code.createdAt()))
                .param("expires", DatabaseTime.of(code.expiresAt()))
                .update();
    }

    /** @return false when somebody else tried meanwhile */
    boolean countWrong(Code code) {
        return jdbc.sql(
                                "update verification_codes set tries = tries + 1 where id = ? and tries = ? and used_at is null")
                        .params(code.id(), code.tries())
                        .update()
                == 1;
    }

    /** @return false when it was used or tried meanwhile */
    boolean use(Code code, Instant now) {
        return jdbc.sql("update verification_codes set used_at = ? where id = ? and tries = ? and used_at is null")
                        .params(DatabaseTime.of(now), code.id(), code.tries())
                        .update()
                == 1;
    }

    private static Code row(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new Code(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getBytes("hash"),
                row.getInt("tries"),
                DatabaseTime.in(row, "created_at"),
                DatabaseTime.in(row, "expires_at"),
                used == null ? null : used.toInstant());
    }
}
