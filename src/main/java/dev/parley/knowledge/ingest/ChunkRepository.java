package dev.parley.knowledge.ingest;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Chunks with their vectors. Every call belongs in a transaction of the bound tenant. */
@Repository
class ChunkRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ChunkRepository(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    List<StoredChunk> of(UUID documentId) {
        return jdbc.sql("select * from knowledge_chunks where document_id = :id order by part")
                .param("id", documentId)
                .query((row, number) -> new StoredChunk(
                        row.getObject("id", UUID.class),
                        documentId,
                        row.getInt("part"),
                        row.getString("title"),
                        row.getString("content"),
                        row.getString("edition"),
                        VectorBytes.floats(row.getBytes("vector")),
                        VectorBytes.small(row.getBytes("unit_vectors"), row.getInt("dimension"))))
                .list();
    }

    void replace(UUID documentId, List<StoredChunk> chunks) {
        jdbc.sql("delete from knowledge_chunks where document_id = :id")
                .param("id", documentId)
                .update();
        template.batchUpdate("""
                insert into knowledge_chunks
                    (id, document_id, part, title, content, edition, dimension, vector, unit_vectors)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(java.sql.PreparedStatement row, int i) throws java.sql.SQLException {
                StoredChunk chunk = chunks.get(i);
                row.setObject(1, chunk.id());
                row.setObject(2, documentId);
                row.setInt(3, chunk.part());
                row.setString(4, chunk.title());
                row.setString(5, chunk.content());
                row.setString(6, chunk.edition());
                row.setInt(7, chunk.vector().length);
                row.setBytes(8, VectorBytes.of(chunk.vector()));
                row.setBytes(9, VectorBytes.of(chunk.unitVectors()));
            }

            @Override
            public int getBatchSize() {
                return chunks.size();
            }
        });
    }
}
