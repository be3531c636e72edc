package dev.parley.tenancy.installation;

import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The settings that were changed while running, above the tenants. */
@Repository
class InstallationRepository {

    private static final TypeReference<List<InstallationChange.Change>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    InstallationRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest change, or one of version 0. */
    InstallationChange newest() {
        return before(Long.MAX_VALUE, 1).stream().findFirst().orElse(InstallationChange.NONE);
    }

    /** Newest first. */
    List<InstallationChange> before(long version, int limit) {
        return jdbc.sql("select * from installation_settings where version < ? order by version desc limit ?")
                .params(version, limit)
                .query(this::row)
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else made this version */
    void insert(InstallationChange change) {
        jdbc.sql("""
                        insert into installation_settings (version, settings, changes, changed_by, changed_at)
                        values (?, ?::jsonb, ?::jsonb, ?, ?)
                        """)
                .params(
                        change.version(),
                        json.writeValueAsString(change.settings()),
                        json.writeValueAsString(change.changes()),
                        change.by(),
                        change.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private InstallationChange row(ResultSet row, int number) throws SQLException {
        return new InstallationChange(
                row.getLong("version"),
                DatabaseTime.in(row, "changed_at"),
                row.getString("changed_by"),
                json.readValue(row.getString("changes"), CHANGES),
                json.readValue(row.getString("settings"), SETTINGS));
    }
}
