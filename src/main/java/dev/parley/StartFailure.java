package dev.parley;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;

/** Says in one sentence why the program does not start, where its own checks or the database refused; else it is silent. */
class StartFailure implements FailureAnalyzer, Ordered {

    private static final String OURS = "dev.parley.";
    /** SQLSTATE classes: no connection, no such login, no such database, too many connections, shutting down. */
    private static final String UNREACHABLE = "(08|28|3D|53|57).*";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        FailureAnalysis found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && said(refused.getSQLState()).matches(UNREACHABLE)) {
                return new FailureAnalysis(
                        "The database cannot be used: " + refused.getMessage(),
                        "Check parley.database.url, parley.database.username and parley.database.password, and that the"
                                + " server runs.",
                        failure);
            }
            if (isOurCheck(cause)) {
                found = new FailureAnalysis(
                        whole(cause),
                        "Correct this and start again; docs/operations.md and README.md list the settings.",
                        failure);
            }
        }
        return found;
    }

    /** After the framework's own, which know more of what they are about. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static boolean isOurCheck(Throwable cause) {
        boolean check = cause instanceof IllegalStateException
                || cause instanceof IllegalArgumentException
                || cause instanceof UncheckedIOException;
        StackTraceElement[] trace = cause.getStackTrace();
        return check
                && !said(cause.getMessage()).isBlank()
                && trace.length > 0
                && trace[0].getClassName().startsWith(OURS);
    }

    /** The check's sentence, and what lay below it: "cannot use the data folder /x: Permission denied". */
    private static String whole(Throwable check) {
        Throwable below = check.getCause();
        return below == null || said(below.getMessage()).isBlank()
                ? said(check.getMessage())
                : check.getMessage() + ": " + below.getMessage();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
