package dev.parley.identity.letter;

import dev.parley.identity.Role;
import dev.parley.shared.PageRequest;
import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterRepository {

    private final JdbcClient jdbc;

    LetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Letter letter, byte[] hash) {
        jdbc.sql("""
                        insert into staff_letters (id, tenant_id, kind, email, name, role, staff_id, hash, created_by,
                            created_at, expires_at)
                        values (:id, :tenant, :kind, :email, :name, :role, :staff, :hash, :by, :at, :expires)
                        """)
                .param("id", letter.id())
                .param("tenant", letter.tenant())
                .param("kind", letter.kind().stored())
                .param("email", letter.email())
                .param("name", letter.name())
                .param("role", letter.role() == null ? null : letter.role().toString())
                .param("staff", letter.staff())
                .param("hash", hash)
                .param("by", letter.createdBy())
                .param("at", DatabaseTime.of(letter.createdAt()))
                .param("expires", DatabaseTime.of(letter.expiresAt()))
                .update();
    }

    /** Uses a letter up; empty when there is none that still opens anything. */
    Optional<Letter> take(Letter.Kind kind, byte[] hash, Instant now) {
        return jdbc.sql("""
                        update staff_letters set used_at = :now
                        where hash = :hash and kind = :kind and used_at is null and expires_at > :now returning *
                        """)
                .param("hash", hash)
                .param("kind", kind.stored())
                .param("now", DatabaseTime.of(now))
                .query(LetterRepository::letter)
                .optional();
    }

    /** Closes the letters of a kind to an address, so that only the newest opens anything. */
    void close(Letter.Kind kind, String email, @Nullable UUID tenant, Instant now) {
        jdbc.sql("""
                        update staff_letters set used_at = ?
                        where kind = ? and email = ? and tenant_id is not distinct from ? and used_at is null
                        """)
                .param(DatabaseTime.of(now))
                .param(kind.stored())
                .param(email)
                .param(tenant)
                .update();
    }

    boolean close(UUID id, @Nullable UUID tenant, Instant now) {
        return jdbc.sql("""
                        update staff_letters set used_at = ?
                        where id = ? and kind = 'invitation' and tenant_id is not distinct from ? and used_at is null
                        """).param(DatabaseTime.of(now)).param(id).param(tenant).update() > 0;
    }

    long countSince(Letter.Kind kind, String email, Instant since) {
        return jdbc.sql("select count(*) from staff_letters where kind = ? and email = ? and created_at > ?")
                .param(kind.stored())
                .param(email)
                .param(DatabaseTime.of(since))
                .query(Long.class)
                .single();
    }

    List<Letter> invitations(@Nullable UUID tenant, PageRequest page, Instant now) {
        return jdbc.sql("""
                        select * from staff_letters
                        where kind = 'invitation' and tenant_id is not distinct from ? and used_at is null
                            and expires_at > ? and id > ? order by id limit ?
                        """)
                .param(tenant)
                .param(DatabaseTime.of(now))
                .param(page.afterId())
                .param(page.limit() + 1)
                .query(LetterRepository::letter)
                .list();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from staff_letters where expires_at < ?")
                .param(DatabaseTime.of(before))
                .update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        @Nullable String role = row.getString("role");
        return new Letter(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                Letter.Kind.of(row.getString("kind")),
                row.getString("email"),
                row.getString("name"),
                role == null ? null : Role.of(role),
                row.getObject("staff_id", UUID.class),
                row.getString("created_by"),
                DatabaseTime.in(row, "created_at"),
                DatabaseTime.in(row, "expires_at"));
    }
}
