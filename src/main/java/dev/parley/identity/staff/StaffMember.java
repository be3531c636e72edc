package dev.parley.identity.staff;

import dev.parley.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param tenant the one they work for, or null for staff of the platform
 * @param active false for somebody who may no longer sign in
 */
public record StaffMember(UUID id, @Nullable UUID tenant, String email, String name, Role role, boolean active) {

    /** Reads a row of the table {@code staff}. */
    public static StaffMember of(ResultSet row) throws SQLException {
        return new StaffMember(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getObject("deactivated_at") == null);
    }
}
