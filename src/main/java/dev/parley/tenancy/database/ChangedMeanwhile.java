package dev.parley.tenancy.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Tells a row that is no longer as it was read from the other failures of a statement. */
final class ChangedMeanwhile implements SQLExceptionTranslator {

    /** What the function {@code exactly_one} fails with. */
    private static final String CHANGED = "40001";

    private final SQLExceptionTranslator others = new SQLExceptionSubclassTranslator();

    @Override
    public DataAccessException translate(String task, @Nullable String sql, SQLException failed) {
        if (CHANGED.equals(failed.getSQLState())) {
            return new OptimisticLockingFailureException("what was to be changed was changed meanwhile", failed);
        }
        DataAccessException other = others.translate(task, sql, failed);
        return other == null ? new UncategorizedSQLException(task, sql, failed) : other;
    }
}
