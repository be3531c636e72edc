package dev.parley.compliance.person;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for texts in every column of every table of the tenant, whoever made the table. */
@Component
public class Remains {

    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.data_type from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = 'parley' and t.table_type = 'BASE TABLE'
                and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'bytea')
                and exists (select 1 from information_schema.columns o where o.table_schema = c.table_schema
                    and o.table_name = c.table_name and o.column_name = 'tenant_id')
            order by 1, 2
            """;

    private record Column(String table, String name, String type) {}

    private final JdbcClient jdbc;

    Remains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In how many rows any of the texts stands, by {@code table.column}; columns without any are left out. */
    public Map<String, Long> of(Collection<String> texts) {
        Map<String, Long> found = new LinkedHashMap<>();
        if (texts.isEmpty()) {
            return found;
        }
        String[] wanted =
                texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        List<Column> columns = jdbc.sql(COLUMNS)
                .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        for (Column column : columns) {
            long rows = count(column, wanted);
            if (rows > 0) {
                found.put(column.table() + "." + column.name(), rows);
            }
        }
        return found;
    }

    /** The names are the database's own; bytes are read as the text they may be. */
    private long count(Column column, String[] wanted) {
        String name = '"' + column.name() + '"';
        String text =
                "lower(" + (column.type().equals("bytea") ? "encode(" + name + ", 'escape')" : name + "::text") + ")";
        return jdbc.sql("select count(*) from \"" + column.table()
                        + "\" where exists (select 1 from unnest(?::text[]) w" + " where position(w in " + text
                        + ") > 0)")
                .param(wanted)
                .query(Long.class)
                .single();
    }
}
