package dev.parley.knowledge.ingest;

import dev.parley.tenancy.UsageSource;
import dev.parley.tenancy.Use;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of all versions of documents that are kept. */
@Component
class DocumentsUsed implements UsageSource {

    private final JdbcClient jdbc;

    DocumentsUsed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Use use() {
        return Use.STORAGE;
    }

    @Override
    public long used(Instant from, Instant until) {
        return jdbc.sql("select coalesce(sum(octet_length(content)), 0) from knowledge_versions")
                .query(Long.class)
                .single();
    }
}
