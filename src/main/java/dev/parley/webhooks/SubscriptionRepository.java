package dev.parley.webhooks;

import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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

    /** Sealed: the one in force, and the one before it while it signs too. */
    List<String> sealedSecrets(UUID id, Instant now) {
        return jdbc.sql("""
                        select secret from webhook_subscriptions where id = :id
                        union all
                        select former_secret from webhook_subscriptions where id = :id and former_until > :now
                        """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> String.valueOf(row.getString("secret")))
                .list();
    }

    void rotate(UUID id, String sealedSecret, Instant formerUntil) {
        jdbc.sql("""
                        update webhook_subscriptions set former_secret = secret, former_until = ?, secret = ? where id = ?
                        """)
                .params(formerUntil.atOffset(ZoneOffset.UTC), sealedSecret, id)
                .update();
    }

    /** @return whether there was anything to seal */
    boolean reseal(UUID id, UnaryOperator<String> anew) {
        return jdbc.sql("select secret, former_secret from webhook_subscriptions where id = ? for update")
                .param(id)
                .query((row, number) -> {
                    @Nullable String former = row.getString("former_secret");
                    return reseal(id, row.getString("secret"), former, anew);
                })
                .single();
    }

    private boolean reseal(UUID id, String secret, @Nullable String former, UnaryOperator<String> anew) {
        String fresh = anew.apply(secret);
        @Nullable String freshFormer = former == null ? null : anew.apply(former);
        boolean changed = !fresh.equals(secret) || !Objects.equals(freshFormer, former);
        if (changed) {
            jdbc.sql("update webhook_subscriptions set secret = :secret, former_secret = :former where id = :id")
                    .param("secret", fresh)
                    .param("former", freshFormer)
                    .param("id", id)
                    .update();
        }
        return changed;
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
                DatabaseTime.in(row, "created_at"));
    }
}
