package dev.parley.identity.staff;

import dev.parley.shared.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    Optional<Stored> find(UUID id) {
        return jdbc.sql("select * from staff where id = ?")
                .param(id)
                .query(StaffRepository::stored)
                .optional();
    }

    /** One more than the page holds, of one tenant, or with null those of the platform. */
    List<StaffMember> page(@Nullable UUID tenant, PageRequest page) {
        return jdbc
                .sql("select * from staff where tenant_id is not distinct from ? and id > ? order by id limit ?")
                .param(tenant)
                .param(page.afterId())
                .param(page.limit() + 1)
                .query(StaffRepository::stored)
                .list()
                .stream()
                .map(Stored::member)
                .toList();
    }

    boolean platformHasStaff() {
        return jdbc.sql("select exists (select 1 from staff where tenant_id is null)")
                .query(Boolean.class)
                .single();
    }

    /** How many active administrators there are beside this person, and makes others who count wait. */
    long otherAdministrators(StaffMember member) {
        return jdbc.sql("""
                        select id from staff where tenant_id is not distinct from ? and role = 'admin'
                            and deactivated_at is null order by id for update
                        """).param(member.tenant()).query(UUID.class).list().stream()
                .filter(id -> !id.equals(member.id()))
                .count();
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

    void update(StaffMember member, Instant now) {
        jdbc.sql("""
                        update staff set name = :name, role = :role,
                            deactivated_at = case when :active then null else coalesce(deactivated_at, :now) end
                        where id = :id
                        """)
                .param("id", member.id())
                .param("name", member.name())
                .param("role", member.role().toString())
                .param("active", member.active())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setPassword(UUID id, String passwordHash) {
        jdbc.sql("update staff set password_hash = ? where id = ?")
                .param(passwordHash)
                .param(id)
                .update();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(StaffMember.of(row), row.getString("password_hash"));
    }
}
