package dev.parley.knowledge.miss;

import dev.parley.compliance.spi.Erased;
import dev.parley.compliance.spi.Person;
import dev.parley.compliance.spi.PersonalData;
import dev.parley.compliance.spi.RetainedData;
import dev.parley.tenancy.PrivacySettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Questions that nothing answered are kept without who asked; those that are in a person's own words, or name their
 * address, go with the person.
 */
@Component
@Order(45)
class MissData implements PersonalData, RetainedData {

    /** Up to this many letters, words are everybody's. */
    private static final int COMMON = 12;

    private static final String THEIRS = """
            exists (select 1 from unnest(:said::text[]) said
                where length(m.question) > %2$d and position(lower(m.question) in lower(said)) > 0
                    or length(said) > %2$d and position(lower(said) in lower(m.question)) > 0)
            or exists (select 1 from unnest(:handles::text[]) handle where position(handle in lower(%1$s)) > 0)
            """;

    private final JdbcClient jdbc;

    MissData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "unanswered_questions";
    }

    /** They are among the messages already. */
    @Override
    public List<JsonNode> export(Person person) {
        return List.of();
    }

    @Override
    public Erased erase(Person person) {
        return Erased.of(delete("knowledge_misses", "m.question || ' ' || m.wording || ' ' || m.examples::text", person)
                + delete("knowledge_fresh_misses", "m.question", person));
    }

    private int delete(String table, String text, Person person) {
        return jdbc.sql("delete from " + table + " m where " + THEIRS.formatted(text, COMMON))
                .param("said", person.said())
                .param("handles", person.handles())
                .update();
    }

    @Override
    public String kind() {
        return name();
    }

    @Override
    public String purpose() {
        return "to learn what the documents do not answer";
    }

    @Override
    public int days(PrivacySettings settings) {
        return settings.questionDays();
    }

    @Override
    public long deleteUntouchedSince(Instant moment) {
        return jdbc.sql("delete from knowledge_misses where last_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
