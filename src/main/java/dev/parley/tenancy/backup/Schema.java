package dev.parley.tenancy.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the database says of its own tables. */
final class Schema {

    private static final String TABLES = """
            select c.relname, exists (select from pg_attribute a
                where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
            from pg_class c where c.relnamespace = 'parley'::regnamespace and c.relkind = 'r'
                and c.relname <> 'flyway_schema_history' order by c.relname
            """;
    private static final String REFERENCES = """
            select child.relname, parent.relname from pg_constraint k
                join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
            where k.contype = 'f' and k.connamespace = 'parley'::regnamespace
            """;
    private static final String MIGRATIONS =
            "select script from parley.flyway_schema_history where success and script is not null order by script";

    private Schema() {}

    /** Every table, those that others refer to before them. */
    static List<Table> tables(Connection connection) throws SQLException {
        Map<String, Boolean> ofTenants = new TreeMap<>();
        Map<String, Set<String>> parents = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    ofTenants.put(row.getString(1), row.getBoolean(2));
                }
            }
            try (ResultSet row = statement.executeQuery(REFERENCES)) {
                while (row.next()) {
                    parents.computeIfAbsent(row.getString(1), child -> new HashSet<>())
                            .add(row.getString(2));
                }
            }
        }
        List<Table> ordered = new ArrayList<>();
        Set<String> visited = new HashSet<>();
        ofTenants.keySet().forEach(name -> visit(name, ofTenants, parents, visited, ordered));
        return ordered;
    }

    /** The migrations the schema was made by. */
    static List<String> migrations(Connection connection) throws SQLException {
        List<String> scripts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MIGRATIONS)) {
            while (row.next()) {
                scripts.add(row.getString(1));
            }
        }
        return scripts;
    }

    private static void visit(
            String name,
            Map<String, Boolean> ofTenants,
            Map<String, Set<String>> parents,
            Set<String> visited,
            List<Table> ordered) {
        if (visited.add(name)) {
            Set<String> above = parents.getOrDefault(name, Set.of());
            above.forEach(parent -> visit(parent, ofTenants, parents, visited, ordered));
            ordered.add(new Table(name, Boolean.TRUE.equals(ofTenants.get(name)), above.contains(name)));
        }
    }
}
