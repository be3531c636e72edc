package dev.parley.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class ProblemsTests {

    private final Problems problems = new Problems();

    @Test
    void aDatabaseThatIsAwayIsSaidToBeBackSoon() {
        Problem noConnection = problems.of(new CannotCreateTransactionException(
                "no connection", new SQLTransientConnectionException("timeout after 5 s at 10.0.0.5")));
        Problem cutOff = problems.of(new DataAccessResourceFailureException(
                "gone", new SQLException("terminating connection due to administrator command", "57P01")));
        assertThat(noConnection.status()).isEqualTo(503);
        assertThat(noConnection.headers().getFirst("Retry-After")).isEqualTo("5");
        assertThat(noConnection.detail()).doesNotContain("10.0.0.5");
        assertThat(cutOff.status()).isEqualTo(503);
    }

    @Test
    void aConnectionThatBrokeBeforeItsRollbackIsADatabaseThatIsAway() {
        Problem broken = problems.of(
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed")));
        assertThat(broken.status()).isEqualTo(503);
        assertThat(broken.headers().getFirst("Retry-After")).isEqualTo("5");
    }

    @Test
    void conflictsAreConflicts() {
        assertThat(problems.of(new DuplicateKeyException("key (slug)=(a)")).status())
                .isEqualTo(409);
        assertThat(problems.of(new OptimisticLockingFailureException("version")).status())
                .isEqualTo(409);
    }

    @Test
    void aMistakeOfOursIsNamedAndNotShown() {
        Problem problem = problems.of(new IllegalStateException("password is hunter2"));
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.instance()).startsWith("urn:uuid:");
        assertThat(problem.detail()).doesNotContain("hunter2");
    }
}
