package dev.parley.tenancy.database;

import dev.parley.tenancy.SingleReads;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends the entrance and the statement together. What a client sends up to its next sync is one transaction to PostgreSQL,
 * so the settings of the entrance end with it, behind a transaction pooler too.
 */
@Component
class PipelinedReads implements SingleReads {

    private final JdbcTemplate jdbc;
    private final Entrance entrance;

    PipelinedReads(DataSource dataSource, DatabaseProperties properties) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.entrance = new Entrance(properties.role());
    }

    @Override
    public <T> List<T> list(String sql, RowMapper<T> rows, Object... parameters) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return jdbc.query(sql, rows, parameters);
        }
        return jdbc.execute(Entrance.SQL + ";" + sql, (PreparedStatementCallback<List<T>>) statement -> {
            entrance.bind(statement);
            for (int i = 0; i < parameters.length; i++) {
                StatementCreatorUtils.setParameterValue(
                        statement, Entrance.PARAMETERS + i + 1, SqlTypeValue.TYPE_UNKNOWN, parameters[i]);
            }
            statement.execute();
            statement.getMoreResults();
            return read(statement, rows);
        });
    }

    private static <T> List<T> read(PreparedStatement statement, RowMapper<T> rows) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet row = statement.getResultSet()) {
            while (row.next()) {
                found.add(rows.mapRow(row, found.size()));
            }
        }
        return found;
    }
}
