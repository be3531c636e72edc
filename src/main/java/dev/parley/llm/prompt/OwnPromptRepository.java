package dev.parley.llm.prompt;

import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OwnPromptRepository {

    private final JdbcClient jdbc;

    OwnPromptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each name the newest one. */
    List<OwnPrompt> current() {
        return jdbc.sql("select distinct on (name) * from tenant_prompts order by name, version desc")
                .query(OwnPromptRepository::row)
                .list();
    }

    /** Newest first. */
    List<OwnPrompt> history(String name) {
        return jdbc.sql("select * from tenant_prompts where name = ? order by version desc limit 100")
                .param(name)
                .query(OwnPromptRepository::row)
                .list();
    }

    void insert(OwnPrompt prompt) {
        jdbc.sql("insert into tenant_prompts (name, version, text, changed_at) values (?, ?, ?, ?)")
                .param(prompt.name())
                .param(prompt.version())
                .param(prompt.text())
                .param(prompt.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static OwnPrompt row(ResultSet row, int number) throws SQLException {
        return new OwnPrompt(
                row.getString("name"),
                row.getInt("version"),
                row.getString("text"),
                DatabaseTime.in(row, "changed_at"));
    }
}
