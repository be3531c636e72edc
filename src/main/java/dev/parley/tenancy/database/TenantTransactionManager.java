package dev.parley.tenancy.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins every transaction as the role that cannot bypass row-level security, with the bound tenant as a setting local to
 * the transaction. That holds behind a transaction pooler too, where nothing of a session survives.
 */
class TenantTransactionManager extends JdbcTransactionManager {

    private final transient DataSource source;
    private final transient Entrance entrance;

    TenantTransactionManager(DataSource dataSource, String role) {
        super(dataSource);
        this.source = dataSource;
        this.entrance = new Entrance(role);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Connection connection = holder(transaction).getConnection();
        if (definition instanceof PipelinedTransactions.Waiting) {
            waitFor(connection, (JdbcTransactionObjectSupport) transaction);
            return;
        }
        try {
            enter(connection);
        } catch (SQLException refused) {
            rollbackAndRelease(connection, transaction);
            throw new CannotCreateTransactionException("cannot enter the tenant's transaction", refused);
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (holder(status.getTransaction()) instanceof WaitingHolder holder && !holder.hasBegun()) {
            holder.sendAll();
        } else {
            super.doCommit(status);
        }
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        if (holder(status.getTransaction()) instanceof WaitingHolder holder) {
            holder.waiting().clear();
        }
        super.doRollback(status);
    }

    /** Enters with the first statements that are sent. */
    private void waitFor(Connection connection, JdbcTransactionObjectSupport transaction) {
        WaitingHolder holder = new WaitingHolder(connection, WaitingStatements.behind(entrance));
        transaction.setConnectionHolder(holder);
        TransactionSynchronizationManager.unbindResource(source);
        TransactionSynchronizationManager.bindResource(source, holder);
    }

    private void enter(Connection connection) throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement(Entrance.SQL)) {
            entrance.bind(enter);
            enter.execute();
        }
    }

    private void rollbackAndRelease(Connection connection, Object transaction) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            logger.debug("connection is gone", gone);
        }
        doCleanupAfterCompletion(transaction);
    }

    private static ConnectionHolder holder(Object transaction) {
        return ((JdbcTransactionObjectSupport) transaction).getConnectionHolder();
    }
}
