package dev.parley.tenancy.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * One way through all tables, as the wall lets it: with the eyes of one tenant, or of the platform.
 *
 * @param tenant its id, or empty for what stands above the tenants
 */
record Pass(String tenant) {

    private static final Pass PLATFORM = new Pass("");

    /** The platform's first, as tenants' rows may refer to it. */
    static List<Pass> all(Connection connection) throws SQLException {
        PLATFORM.enter(connection);
        List<Pass> passes = new ArrayList<>(List.of(PLATFORM));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id from parley.tenants order by id")) {
            while (row.next()) {
                passes.add(new Pass(row.getString(1)));
            }
        }
        return passes;
    }

    static boolean anyTenant(Connection connection) throws SQLException {
        return all(connection).size() > 1;
    }

    /** Where its rows are within a backup. */
    String folder() {
        return "rows/" + (isPlatform() ? "platform" : tenant) + "/";
    }

    boolean isPlatform() {
        return tenant.isEmpty();
    }

    void enter(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('search_path', 'parley', true), set_config('parley.tenant', ?, true),"
                        + " set_config('parley.platform', ?, true)")) {
            statement.setString(1, tenant);
            statement.setString(2, isPlatform() ? "on" : "");
            statement.execute();
        }
    }
}
