package dev.parley.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SubscriptionRepository {

    private final JdbcClient jdbc;

    SubscriptionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Subscription subscription, String sealedSecret) {
        jdbc.sql("""
                        insert into webhook_subscriptions (id, url, events, secret, created_by, created_at)
                        values (:id, :url, :events, :secret, :by, :at)
                        """)
                .param("id", subscription.id())
                .param("url", subscription.url())
                .param("events", subscription.events().toArray(String[]::new))
                .param("secret", sealedSecret)
                .param("by", subscription.createdBy())
                .param("at", subscription.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Oldest first; a tenant has few. */
    List<Subscription> all() {
        return jdbc.sql("select * from webhook_subscriptions order by id")
                .query(SubscriptionRepository::row)
                .list();
    }

    Optional<Subscription> find(UUID id) {
        return jdbc.sql("select * from webhook_subscriptions where id = ?")
                .param(id)
                .query(SubscriptionRepository::row)
                .optional();
    }

    Optional<String> sealedSecret(UUID id) {
        return jdbc.sql("select secret from webhook_subscriptions where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from webhook_subscriptions where id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    private static Subscription row(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getString("url"),
                List.of((String[]) row.getArray("events").getArray()),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
