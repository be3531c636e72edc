package dev.parley.knowledge.miss;

import dev.parley.shared.Language;
import dev.parley.shared.PageRequest;
import dev.parley.shared.time.DatabaseTime;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MissRepository {

    record Known(UUID id, String question, String wording, String language, List<String> examples, float[] vector) {

        Known with(List<String> more) {
            return new Known(id, question, wording, language, more, vector);
        }
    }

    /** One question as a turn noted it. */
    record Fresh(UUID id, String question, Language language, double similarity, Instant at) {}

    private final JdbcClient jdbc;

    MissRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest, with vectors that can be compared. */
    List<Known> latest(int limit, String edition) {
        return jdbc.sql("select * from knowledge_misses where edition = :edition order by last_at desc limit :limit")
                .param("edition", edition)
                .param("limit", limit)
                .query((row, number) -> new Known(
                        row.getObject("id", UUID.class),
                        row.getString("question"),
                        row.getString("wording"),
                        row.getString("language"),
                        examples(row),
                        floats(row.getBytes("vector"))))
                .list();
    }

    void note(Fresh miss) {
        jdbc.sql("""
                        insert into knowledge_fresh_misses (id, question, language, best_similarity, at)
                        values (:id, :question, :language, :similarity, :at)
                        """)
                .param("id", miss.id())
                .param("question", miss.question())
                .param("language", miss.language().code())
                .param("similarity", miss.similarity())
                .param("at", miss.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes some of what was noted, the earliest first; nobody else gets the same. */
    List<Fresh> take(int limit) {
        return jdbc.sql("""
                        with taken as (
                            delete from knowledge_fresh_misses where id in (
                                select id from knowledge_fresh_misses order by at limit :limit for update skip locked)
                            returning *)
                        select * from taken order by at
                        """)
                .param("limit", limit)
                .query((row, number) -> new Fresh(
                        row.getObject("id", UUID.class),
                        row.getString("question"),
                        Language.of(row.getString("language")),
                        row.getDouble("best_similarity"),
                        DatabaseTime.in(row, "at")))
                .list();
    }

    void add(Fresh miss, String wording, String edition, float[] meaning) {
        ByteBuffer vector = ByteBuffer.allocate(meaning.length * Float.BYTES);
        vector.asFloatBuffer().put(meaning);
        jdbc.sql("""
                        insert into knowledge_misses (id, question, wording, language, count, best_similarity, examples,
                            edition, vector, first_at, last_at)
                        values (:id, :question, :wording, :language, 1, :similarity, '{}', :edition, :vector, :now, :now)
                        """)
                .param("id", miss.id())
                .param("question", miss.question())
                .param("wording", wording)
                .param("language", miss.language().code())
                .param("similarity", miss.similarity())
                .param("edition", edition)
                .param("vector", vector.array())
                .param("now", miss.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void again(UUID id, List<String> examples, double similarity, Instant at) {
        jdbc.sql("""
                        update knowledge_misses set count = count + 1, examples = :examples, last_at = greatest(last_at, :now),
                            best_similarity = greatest(best_similarity, :similarity)
                        where id = :id
                        """)
                .param("id", id)
                .param("examples", examples.toArray(String[]::new))
                .param("similarity", similarity)
                .param("now", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Miss> page(PageRequest page) {
        Position after = Position.of(page);
        return jdbc.sql("""
                        select * from knowledge_misses where count < :count or (count = :count and id > :id)
                        order by count desc, id limit :limit
                        """)
                .param("count", after.count())
                .param("id", after.id())
                .param("limit", page.limit() + 1)
                .query((row, number) -> new Miss(
                        row.getObject("id", UUID.class),
                        row.getString("question"),
                        row.getInt("count"),
                        Math.round(row.getDouble("best_similarity") * 100) / 100.0,
                        row.getString("language"),
                        DatabaseTime.in(row, "last_at"),
                        examples(row)))
                .list();
    }

    /** Where a page of the list ended. */
    private record Position(int count, UUID id) {

        static Position of(PageRequest page) {
            return page.after(Position::read).orElse(new Position(Integer.MAX_VALUE, new UUID(0, 0)));
        }

        private static Position read(String cursor) {
            String[] parts = cursor.split(" ", 2);
            return new Position(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
        }
    }

    private static List<String> examples(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("examples").getArray());
    }

    private static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
