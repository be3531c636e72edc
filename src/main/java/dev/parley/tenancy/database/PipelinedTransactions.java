package dev.parley.tenancy.database;

import dev.parley.tenancy.ShortTransactions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Leaves statements with the connection they are for, whose holder sends them. */
@Component
class PipelinedTransactions implements ShortTransactions {

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate waiting;
    private final Map<String, ParsedSql> parsed = new ConcurrentHashMap<>();

    PipelinedTransactions(TenantTransactionManager transactions, DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setExceptionTranslator(new ChangedMeanwhile());
        this.waiting = new Waiting(transactions);
    }

    @Override
    public void execute(Runnable work) {
        waiting.executeWithoutResult(status -> work.run());
    }

    @Override
    public void add(String sql, Map<String, @Nullable Object> parameters) {
        ParsedSql names = parsed.computeIfAbsent(sql, NamedParameterUtils::parseSqlStatement);
        var values = new MapSqlParameterSource(parameters);
        String statement = NamedParameterUtils.substituteNamedParameters(names, values);
        @Nullable Object[] inOrder = NamedParameterUtils.buildValueArray(names, values, null);
        if (TransactionSynchronizationManager.getResource(dataSource) instanceof WaitingHolder holder) {
            holder.waiting().add(statement, inOrder);
        } else {
            jdbc.queryForObject(statement, Long.class, inOrder);
        }
    }

    /** Tells the manager of transactions which of them begin with statements that wait. */
    static final class Waiting extends TransactionTemplate {

        Waiting(TenantTransactionManager transactions) {
            super(transactions);
            setPropagationBehavior(PROPAGATION_REQUIRES_NEW);
        }
    }
}
