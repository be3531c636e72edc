package dev.parley.identity.key;

import dev.parley.identity.Role;
import dev.parley.shared.PageRequest;
import dev.parley.shared.time.DatabaseTime;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccessKeyRepository {

    private final JdbcClient jdbc;

    AccessKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AccessKey key, byte[] hash) {
        jdbc.sql("""
                        insert into access_keys (id, name, kind, role, origins, hash, hint, created_by, created_at, expires_at)
                        values (:id, :name, :kind, :role, :origins, :hash, :hint, :by, :at, :expires)
                        """)
                .param("id", key.id())
                .param("name", key.name())
                .param("kind", key.kind().toString())
                .param("role", key.role() == null ? null : key.role().toString())
                .param("origins", key.origins().toArray(String[]::new))
                .param("hash", hash)
                .param("hint", key.hint())
                .param("by", key.createdBy())
                .param("at", DatabaseTime.of(key.createdAt()))
                .param("expires", key.expiresAt() == null ? null : DatabaseTime.of(key.expiresAt()))
                .update();
    }

    Optional<AccessKey> findByHash(byte[] hash) {
        return jdbc.sql("select * from access_keys where hash = ?")
                .param(hash)
                .query(AccessKeyRepository::key)
                .optional();
    }

    /** Of the tenant that is bound. */
    Optional<AccessKey> find(UUID id) {
        return jdbc.sql("select * from access_keys where id = ?")
                .param(id)
                .query(AccessKeyRepository::key)
                .optional();
    }

    void expire(UUID id, Instant at) {
        jdbc.sql("update access_keys set expires_at = ? where id = ?")
                .param(DatabaseTime.of(at))
                .param(id)
                .update();
    }

    List<AccessKey> page(PageRequest page) {
        return jdbc.sql("select * from access_keys where id > ? order by id limit ?")
                .param(page.afterId())
                .param(page.limit() + 1)
                .query(AccessKeyRepository::key)
                .list();
    }

    List<String> origins() {
        return jdbc.sql("select distinct unnest(origins) from access_keys where kind = 'widget'")
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from access_keys where id = ?").param(id).update() > 0;
    }

    private static AccessKey key(ResultSet row, int number) throws SQLException {
        @Nullable String role = row.getString("role");
        Array origins = row.getArray("origins");
        @Nullable OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
        return new AccessKey(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("name"),
                KeyKind.of(row.getString("kind")),
                role == null ? null : Role.of(role),
                List.of((String[]) origins.getArray()),
                row.getString("hint"),
                row.getString("created_by"),
                DatabaseTime.in(row, "created_at"),
                expires == null ? null : expires.toInstant());
    }
}
