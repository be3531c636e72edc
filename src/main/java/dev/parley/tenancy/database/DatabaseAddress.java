package dev.parley.tenancy.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database this process uses, whichever way it was found.
 *
 * @param application for business data
 * @param migration for changes of the schema
 */
public record DatabaseAddress(Login application, Login migration) {

    record Login(
            String url, @Nullable String username, @Nullable String password) {}

    /** A connection of its own, in session mode, as the owner of the tables. */
    public Connection connectAsOwner() throws SQLException {
        Connection connection =
                DriverManager.getConnection(migration.url(), migration.username(), migration.password());
        connection.setAutoCommit(false);
        return connection;
    }
}
