package dev.parley.tenancy.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/**
 * A statement that is sent together with the entrance, as the first of its transaction.
 *
 * @param sql with question marks; its result is one number
 */
record FirstStatement(String sql, @Nullable Object[] parameters) {

    long execute(Connection connection, Entrance entrance) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Entrance.SQL + ";" + sql)) {
            entrance.bind(statement);
            for (int i = 0; i < parameters.length; i++) {
                StatementCreatorUtils.setParameterValue(
                        statement, Entrance.PARAMETERS + i + 1, SqlTypeValue.TYPE_UNKNOWN, parameters[i]);
            }
            statement.execute();
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
