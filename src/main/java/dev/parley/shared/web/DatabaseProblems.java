package dev.parley.shared.web;

import dev.parley.shared.ErrorCode;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;

/** Tells a database that is away, or data it will not take, from a mistake of ours. */
final class DatabaseProblems {

    private static final Logger log = LoggerFactory.getLogger(DatabaseProblems.class);

    private DatabaseProblems() {}

    static Optional<Problem> of(RuntimeException failed) {
        if (failed instanceof OptimisticLockingFailureException) {
            return Optional.of(Problem.of(ErrorCode.CONFLICT, "somebody else changed this in the meantime"));
        }
        if (failed instanceof DuplicateKeyException) {
            return Optional.of(Problem.of(ErrorCode.CONFLICT, "this exists already"));
        }
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return isAway(failed, sql) ? Optional.of(away(sql)) : of(sql);
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> of(SQLException sql) {
        return switch (state(sql)) {
            case "25006" ->
                Optional.of(Problem.of(ErrorCode.UNAVAILABLE, "nothing is being changed at the moment")
                        .with(HttpHeaders.RETRY_AFTER, "60"));
            case "22021", "22P05" ->
                Optional.of(Problem.of(ErrorCode.INVALID, "the text contains a character that cannot be stored"));
            case "40001", "40P01" ->
                Optional.of(Problem.of(ErrorCode.UNAVAILABLE, "two requests got in each other's way; please try again")
                        .with(HttpHeaders.RETRY_AFTER, "1"));
            default -> Optional.empty();
        };
    }

    /** A connection that broke is closed by the pool; what is done with it next, a rollback mostly, has no state. */
    private static boolean isAway(RuntimeException failed, SQLException sql) {
        String state = state(sql);
        return sql instanceof SQLTransientException
                || state.startsWith("08")
                || state.startsWith("57P")
                || isFull(state)
                || state.isEmpty() && failed instanceof TransactionException;
    }

    private static Problem away(SQLException sql) {
        log.warn("The database is away: {}", sql.getMessage());
        String detail = state(sql).equals("53100")
                ? "there is no room left on the database's disk; nothing was stored"
                : "the database is away; please try again in a moment";
        return Problem.of(ErrorCode.UNAVAILABLE, detail).with(HttpHeaders.RETRY_AFTER, "5");
    }

    private static String state(SQLException sql) {
        return sql.getSQLState() == null ? "" : sql.getSQLState();
    }

    /** Class 53: no disk, no memory, too many connections. */
    private static boolean isFull(String state) {
        return state.startsWith("53");
    }
}
