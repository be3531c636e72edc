package dev.parley.tenancy.database;

import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
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

    private static final String ENTER = "select set_config('role', ?, true), set_config('search_path', 'parley', true),"
            + " set_config('parley.tenant', ?, true), set_config('parley.platform', ?, true)";

    private final transient DataSource source;
    private final String role;

    TenantTransactionManager(DataSource dataSource, String role) {
        super(dataSource);
        this.source = dataSource;
        this.role = role;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            enter(connection());
        } catch (SQLException refused) {
            doRollbackAndRelease(transaction);
            throw new CannotCreateTransactionException("cannot enter the tenant's transaction", refused);
        }
    }

    private void enter(Connection connection) throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter.setString(1, role);
            enter.setString(
                    2,
                    TenantContext.find().map(Tenant::id).map(Object::toString).orElse(""));
            enter.setString(3, TenantContext.isPlatform() ? "on" : "");
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
