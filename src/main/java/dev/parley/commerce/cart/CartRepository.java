package dev.parley.commerce.cart;

import dev.parley.shared.time.DatabaseTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CartRepository {

    private static final TypeReference<List<StoredCart.Line>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CartRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Waits until nobody else changes this cart; held to the end of the transaction, whether the cart exists yet or not. */
    void alone(UUID conversationId) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) held")
                .param(conversationId.toString())
                .query(Integer.class)
                .single();
    }

    Optional<StoredCart> find(UUID conversationId) {
        return jdbc.sql("select lines, version, changed_at from carts where conversation_id = ?")
                .param(conversationId)
                .query((row, number) -> new StoredCart(
                        json.readValue(row.getString("lines"), LINES),
                        row.getLong("version"),
                        DatabaseTime.in(row, "changed_at")))
                .optional();
    }

    /** False when the stored cart no longer has the version that the change was made on. */
    boolean save(UUID conversationId, List<StoredCart.Line> lines, long version, Instant at) {
        return jdbc.sql("""
                        insert into carts (conversation_id, lines, version, changed_at)
                        select :conversation, :lines::jsonb, 1, :at where :version = 0
                            or exists (select from carts where conversation_id = :conversation)
                        on conflict (tenant_id, conversation_id) do update
                            set lines = excluded.lines, version = carts.version + 1, changed_at = excluded.changed_at
                            where carts.version = :version
                        """)
                        .param("conversation", conversationId)
                        .param("lines", json.writeValueAsString(lines))
                        .param("version", version)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Transactional
    public int deleteUntouchedSince(Instant moment) {
        return jdbc.sql("delete from carts where changed_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
