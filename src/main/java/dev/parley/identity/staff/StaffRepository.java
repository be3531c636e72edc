package dev.parley.identity.staff;

import dev.parley.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffRepository {

    record Stored(StaffMember member, String passwordHash) {}

    private final JdbcClient jdbc;

    StaffRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Stored> findByEmail(String email) {
        return jdbc.sql("select * from staff where lower(email) = lower(?)")
                .param(email)
                .query(StaffRepository::stored)
                .optional();
    }

    Optional<StaffMember> find(UUID id) {
        return jdbc.sql("select * from staff where id = ?")
                .param(id)
                .query(StaffRepository::stored)
                .optional()
                .map(Stored::member);
    }

    boolean platformHasStaff() {
        return jdbc.sql("select exists (select 1 from staff where tenant_id is null)")
                .query(Boolean.class)
                .single();
    }

    void insert(StaffMember member, String passwordHash, Instant now) {
        jdbc.sql("""
                        insert into staff (id, tenant_id, email, name, role, password_hash, created_at)
                        values (:id, :tenant, :email, :name, :role, :hash, :now)
                        """)
                .param("id", member.id())
                .param("tenant", member.tenant())
                .param("email", member.email())
                .param("name", member.name())
                .param("role", member.role().toString())
                .param("hash", passwordHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        StaffMember member = new StaffMember(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Role.of(row.getString("role")));
        return new Stored(member, row.getString("password_hash"));
    }
}
