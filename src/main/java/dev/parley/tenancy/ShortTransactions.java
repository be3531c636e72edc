package dev.parley.tenancy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of the bound tenant for the busiest path: what they write waits until somebody needs an answer from the
 * database, or for their end. Where nobody does, the whole transaction is one round trip to the database, where it would
 * take one for each statement and two more.
 */
public interface ShortTransactions {

    /**
     * Does work in a transaction of its own; what it throws undoes everything.
     *
     * @throws org.springframework.dao.DataAccessException as {@link #add} says, when a statement that waited fails
     */
    void execute(Runnable work);

    /**
     * Adds a statement to the transaction that is open. It is sent before anything else that the transaction asks of the
     * database, and at once where the transaction is none of these.
     *
     * @param sql with named parameters; its result is {@code exactly_one(}how many rows it has written{@code )}
     * @throws org.springframework.dao.OptimisticLockingFailureException when it has not written exactly one, now or when
     *     it is sent; everything is undone then
     */
    void add(String sql, Map<String, @Nullable Object> parameters);
}
