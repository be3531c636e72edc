package dev.parley.compliance.spi;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows as JSON, column by column as they are stored. */
@Component
public class JsonRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JsonRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param query of one column of JSON */
    public List<JsonNode> list(String query, Map<String, ?> parameters) {
        return jdbc.sql(query)
                .params(parameters)
                .query((row, number) -> json.readTree(row.getString(1)))
                .list();
    }
}
