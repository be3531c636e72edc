package dev.parley.tenancy.database;

import dev.parley.tenancy.ShortTransactions;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the entrance and the first statement together. Without a rest, what is sent up to the next sync is a whole
 * transaction to PostgreSQL: durable when it answers, and undone where anything in it fails.
 */
@Component
class PipelinedTransactions implements ShortTransactions {

    private final TenantTransactionManager transactions;
    private final JdbcTemplate jdbc;
    private final Entrance entrance;
    private final Map<String, ParsedSql> parsed = new ConcurrentHashMap<>();

    PipelinedTransactions(TenantTransactionManager transactions, DataSource dataSource, DatabaseProperties properties) {
        this.transactions = transactions;
        this.jdbc = new JdbcTemplate(dataSource);
        this.entrance = new Entrance(properties.role());
    }

    @Override
    public long write(String sql, Map<String, @Nullable Object> parameters) {
        FirstStatement statement = statement(sql, parameters);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return opened(statement, any -> {});
        }
        return Objects.requireNonNull(
                jdbc.execute((ConnectionCallback<Long>) connection -> statement.execute(connection, entrance)));
    }

    @Override
    public void write(String sql, Map<String, @Nullable Object> parameters, LongConsumer rest) {
        opened(statement(sql, parameters), rest);
    }

    private long opened(FirstStatement statement, LongConsumer rest) {
        Opened opened = new Opened(transactions, statement);
        opened.executeWithoutResult(status -> rest.accept(opened.result));
        return opened.result;
    }

    private FirstStatement statement(String sql, Map<String, @Nullable Object> parameters) {
        ParsedSql names = parsed.computeIfAbsent(sql, NamedParameterUtils::parseSqlStatement);
        var values = new MapSqlParameterSource(parameters);
        return new FirstStatement(
                NamedParameterUtils.substituteNamedParameters(names, values),
                NamedParameterUtils.buildValueArray(names, values, null));
    }

    /** A transaction that its manager begins with a statement. */
    static final class Opened extends TransactionTemplate {

        private final transient FirstStatement statement;
        private long result;

        Opened(TenantTransactionManager transactions, FirstStatement statement) {
            super(transactions);
            setPropagationBehavior(PROPAGATION_REQUIRES_NEW);
            this.statement = statement;
        }

        FirstStatement statement() {
            return statement;
        }

        void result(long number) {
            result = number;
        }
    }
}
