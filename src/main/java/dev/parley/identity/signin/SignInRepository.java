package dev.parley.identity.signin;

import dev.parley.identity.staff.StaffMember;
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
class SignInRepository {

    private final JdbcClient jdbc;

    SignInRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SignIn fresh, @Nullable UUID tenant, byte[] refreshHash) {
        jdbc.sql("""
                        insert into staff_sign_ins (id, tenant_id, staff_id, refresh_hash, address, device, created_at,
                            used_at, expires_at)
                        values (:id, :tenant, :staff, :hash, :address, :device, :at, :at, :expires)
                        """)
                .param("id", fresh.id())
                .param("tenant", tenant)
                .param("staff", fresh.staffId())
                .param("hash", refreshHash)
                .param("address", fresh.address())
                .param("device", fresh.device())
                .param("at", DatabaseTime.of(fresh.createdAt()))
                .param("expires", DatabaseTime.of(fresh.expiresAt()))
                .update();
    }

    /** Whose sign-in this is, if it is not over and the person is active. */
    Optional<StaffMember> member(UUID id, Instant now) {
        return jdbc.sql("""
                        select staff.* from staff_sign_ins s join staff on staff.id = s.staff_id
                        where s.id = ? and s.ended_at is null and s.expires_at > ? and staff.deactivated_at is null
                        """)
                .param(id)
                .param(DatabaseTime.of(now))
                .query((row, number) -> StaffMember.of(row))
                .optional();
    }

    /** Puts a new hash in the place of the one that was presented. */
    boolean rotate(UUID id, byte[] presented, byte[] next, String address, Instant now) {
        return jdbc.sql("""
                        update staff_sign_ins set refresh_hash = :next, used_at = :now, address = :address
                        where id = :id and refresh_hash = :presented and ended_at is null and expires_at > :now
                        """)
                        .param("id", id)
                        .param("presented", presented)
                        .param("next", next)
                        .param("address", address)
                        .param("now", DatabaseTime.of(now))
                        .update()
                > 0;
    }

    boolean end(UUID id, Instant now) {
        return jdbc.sql("update staff_sign_ins set ended_at = ? where id = ? and ended_at is null")
                        .param(DatabaseTime.of(now))
                        .param(id)
                        .update()
                > 0;
    }

    boolean endOwn(UUID id, UUID staff, Instant now) {
        return jdbc.sql("update staff_sign_ins set ended_at = ? where id = ? and staff_id = ? and ended_at is null")
                        .param(DatabaseTime.of(now))
                        .param(id)
                        .param(staff)
                        .update()
                > 0;
    }

    int endAll(UUID staff, @Nullable UUID except, Instant now) {
        return jdbc.sql("""
                        update staff_sign_ins set ended_at = ?
                        where staff_id = ? and ended_at is null and id is distinct from ?
                        """)
                .param(DatabaseTime.of(now))
                .param(staff)
                .param(except)
                .update();
    }

    List<SignIn> list(UUID staff, Instant now) {
        return jdbc.sql("""
                        select * from staff_sign_ins where staff_id = ? and ended_at is null and expires_at > ?
                        order by used_at desc limit 100
                        """)
                .param(staff)
                .param(DatabaseTime.of(now))
                .query(SignInRepository::signIn)
                .list();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from staff_sign_ins where expires_at < ? or ended_at < ?")
                .param(DatabaseTime.of(before))
                .param(DatabaseTime.of(before))
                .update();
    }

    private static SignIn signIn(ResultSet row, int number) throws SQLException {
        return new SignIn(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("address"),
                row.getString("device"),
                DatabaseTime.in(row, "created_at"),
                DatabaseTime.in(row, "used_at"),
                DatabaseTime.in(row, "expires_at"));
    }
}
