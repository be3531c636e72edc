package dev.parley.tenancy.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.ConnectionHolder;

/** The connection of a transaction that begins with statements that wait. Whoever takes it to ask something sends them. */
final class WaitingHolder extends ConnectionHolder {

    private final WaitingStatements waiting;
    private final ChangedMeanwhile errors = new ChangedMeanwhile();
    private boolean begun;

    WaitingHolder(Connection connection, WaitingStatements waiting) {
        super(connection, true);
        setSynchronizedWithTransaction(true);
        this.waiting = waiting;
    }

    WaitingStatements waiting() {
        return waiting;
    }

    /** Whether the database has heard of the transaction. */
    boolean hasBegun() {
        return begun;
    }

    @Override
    public Connection getConnection() {
        Connection connection = super.getConnection();
        if (!waiting.isEmpty()) {
            begun = true;
            try {
                waiting.send(connection);
            } catch (SQLException failed) {
                throw translated(failed);
            }
        }
        return connection;
    }

    /** A whole transaction: what is sent up to the next sync is one to PostgreSQL, and durable when it answers. */
    void sendAll() {
        Connection connection = super.getConnection();
        try {
            connection.setAutoCommit(true);
            try {
                waiting.send(connection);
            } finally {
                connection.setAutoCommit(false);
            }
        } catch (SQLException failed) {
            throw translated(failed);
        }
    }

    private DataAccessException translated(SQLException failed) {
        return errors.translate("statements that waited", null, failed);
    }
}
