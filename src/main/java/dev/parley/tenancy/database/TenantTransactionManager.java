package dev.parley.tenancy.database;

import dev.parley.tenancy.database.PipelinedTransactions.Opened;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
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
        Opened opened = definition instanceof Opened template ? template : null;
        try {
            if (opened == null) {
                enter(connection());
            } else {
                opened.result(opened.statement().execute(connection(), entrance));
            }
        } catch (SQLException refused) {
            doRollbackAndRelease(transaction);
            throw opened == null
                    ? new CannotCreateTransactionException("cannot enter the tenant's transaction", refused)
                    : translateException("first statement", refused);
        }
    }

    private void enter(Connection connection) throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement(Entrance.SQL)) {
            entrance.bind(enter);
            enter.execute();
        }
    }

    private void doRollbackAndRelease(Object transaction) {
        try {
            connection().rollback();
        } catch (SQLException gone) {
            logger.debug("connection is gone", gone);
        }
        doCleanupAfterCompletion(transaction);
    }

    private Connection connection() {
        ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(source);
        if (holder == null) {
            throw new CannotCreateTransactionException("no connection is bound");
        }
        return holder.getConnection();
    }
}
