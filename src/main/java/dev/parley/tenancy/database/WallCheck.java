package dev.parley.tenancy.database;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Refuses to start where the wall between tenants would not hold. */
@Component
class WallCheck implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DatabaseProperties properties;

    WallCheck(JdbcClient jdbc, PlatformTransactionManager transactions, DatabaseProperties properties) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.properties = properties;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (Boolean.TRUE.equals(entered())) {
            throw new IllegalStateException("the role " + properties.role()
                    + " is a superuser or bypasses row-level security: name another with parley.database.role");
        }
    }

    private Boolean entered() {
        try {
            return transaction.execute(
                    status -> jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                            .query(Boolean.class)
                            .single());
        } catch (CannotCreateTransactionException refused) {
            throw new IllegalStateException(
                    "the database login cannot act as the role " + properties.role()
                            + ": grant it the role with 'grant " + properties.role()
                            + " to <login>', or name another with parley.database.role",
                    refused);
        }
    }
}
