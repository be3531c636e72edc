package dev.parley.tenancy;

import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of the bound tenant that begin with a statement, for the busiest path: the statement travels with what
 * begins the transaction. Where nothing follows it, the whole transaction is one round trip to the database, where it
 * would take three. Always transactions of their own.
 */
public interface ShortTransactions {

    /**
     * A transaction of one statement.
     *
     * @param sql with named parameters; its result is one number
     * @return that number
     */
    long write(String sql, Map<String, @Nullable Object> parameters);

    /**
     * A transaction that goes on after its first statement.
     *
     * @param rest gets the number that is the statement's result; what it throws undoes the statement
     */
    void write(String sql, Map<String, @Nullable Object> parameters, LongConsumer rest);
}
