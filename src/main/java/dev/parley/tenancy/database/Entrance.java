package dev.parley.tenancy.database;

import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The way behind the wall: the statement that makes a transaction one of the bound tenant, as the role that cannot bypass
 * row-level security.
 *
 * @param role to act as
 */
record Entrance(String role) {

    static final String SQL = "select set_config('role', ?, true), set_config('search_path', 'parley', true),"
            + " set_config('parley.tenant', ?, true), set_config('parley.platform', ?, true)";

    /** How many question marks {@link #SQL} has. */
    static final int PARAMETERS = 3;

    /** The values of its question marks. */
    String[] parameters() {
        String tenant =
                TenantContext.find().map(Tenant::id).map(Object::toString).orElse("");
        return new String[] {role, tenant, TenantContext.isPlatform() ? "on" : ""};
    }

    void bind(PreparedStatement statement) throws SQLException {
        String[] values = parameters();
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }
}
