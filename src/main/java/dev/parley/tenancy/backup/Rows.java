package dev.parley.tenancy.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Stores rows as they were, numbers that the database gave included. */
final class Rows {

    /** Characters sent at once. */
    private static final int BATCH = 1_000_000;

    private static final String COUNTED = """
            select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'parley'::regnamespace and a.attidentity <> ''
            """;

    private final Connection connection;
    private final Map<String, String> counted = new HashMap<>();
    private final Map<String, Long> highest = new HashMap<>();

    Rows(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNTED)) {
            while (row.next()) {
                counted.put(row.getString(1), row.getString(2));
            }
        }
    }

    /** Stores one table's rows, a JSON object a line. Rows that may refer to each other go in together. */
    void store(Table table, BufferedReader lines) throws IOException, SQLException {
        StringBuilder batch = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            batch.append(batch.isEmpty() ? "[" : ",").append(line);
            if (batch.length() > BATCH && !table.refersToItself()) {
                insert(table, batch.append("]").toString());
                batch.setLength(0);
            }
        }
        if (!batch.isEmpty()) {
            insert(table, batch.append("]").toString());
        }
        if (counted.containsKey(table.name())) {
            highest.merge(table.name(), highest(table), Math::max);
        }
    }

    /** New rows get numbers after those restored. */
    void goOnCounting() throws SQLException {
        for (Map.Entry<String, Long> table : highest.entrySet()) {
            try (PreparedStatement statement =
                    connection.prepareStatement("select setval(pg_get_serial_sequence(?, ?), ?)")) {
                statement.setString(1, "parley." + table.getKey());
                statement.setString(2, counted.get(table.getKey()));
                statement.setLong(3, Math.max(1, table.getValue()));
                statement.execute();
            }
        }
    }

    private void insert(Table table, String rows) throws SQLException {
        String sql =
                "insert into %1$s overriding system value select * from jsonb_populate_recordset(null::%1$s, ?::jsonb)"
                        .formatted(table.name());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, rows);
            statement.executeUpdate();
        }
    }

    private long highest(Table table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(max(" + counted.get(table.name()) + "), 0) from " + table.name())) {
            row.next();
            return row.getLong(1);
        }
    }
}
