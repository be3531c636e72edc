package dev.parley.tenancy.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/** What a transaction has to send and has not sent yet, the entrance before everything else. Used by one thread. */
final class WaitingStatements {

    private final List<String> sql = new ArrayList<>();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    private WaitingStatements() {}

    static WaitingStatements behind(Entrance entrance) {
        WaitingStatements waiting = new WaitingStatements();
        waiting.add(Entrance.SQL, entrance.parameters());
        return waiting;
    }

    void add(String statement, @Nullable Object... values) {
        sql.add(statement);
        for (Object value : values) {
            parameters.add(value);
        }
    }

    boolean isEmpty() {
        return sql.isEmpty();
    }

    void clear() {
        sql.clear();
        parameters.clear();
    }

    /** Sends everything in one round trip. What fails is not sent again. */
    void send(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(String.join(";", sql))) {
            for (int i = 0; i < parameters.size(); i++) {
                StatementCreatorUtils.setParameterValue(statement, i + 1, SqlTypeValue.TYPE_UNKNOWN, parameters.get(i));
            }
            statement.execute();
        } finally {
            clear();
        }
    }
}
