package dev.parley.compliance.audit;

import dev.parley.shared.PageRequest;
import dev.parley.shared.time.DatabaseTime;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The log of the tenant that is bound, or of the platform where none is. */
@Repository
class AuditRepository {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The last line; whoever asks is alone with the end of the log until the transaction ends. */
    Optional<Entry> lockLast(@Nullable UUID tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('audit_log', coalesce(hashtext(?::text), 0)))")
                .param(tenant)
                .query((row, number) -> number)
                .single();
        return last(tenant);
    }

    Optional<Entry> last(@Nullable UUID tenant) {
        return jdbc.sql("select * from audit_log where tenant_id is not distinct from ? order by seq desc limit 1")
                .param(tenant)
                .query(this::row)
                .optional();
    }

    void append(@Nullable UUID tenant, Entry entry) {
        jdbc.sql("""
                        insert into audit_log (tenant_id, seq, at, name, kind, subject, by_kind, by, details, hash)
                        values (:tenant, :seq, :at, :name, :kind, :subject, :byKind, :by, :details::jsonb, :hash)
                        """)
                .param("tenant", tenant)
                .param("seq", entry.seq())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("name", entry.name())
                .param("kind", entry.kind())
                .param("subject", entry.id())
                .param("byKind", entry.byKind())
                .param("by", entry.by())
                .param("details", json.writeValueAsString(entry.details()))
                .param("hash", HexFormat.of().parseHex(entry.hash()))
                .update();
    }

    /** Newest first, one more than the page holds. */
    List<Entry> page(AuditFilter filter, long before, PageRequest page) {
        return jdbc.sql("""
                        select * from audit_log where tenant_id is not distinct from :tenant and seq < :before
                            and (:from::timestamptz is null or at >= :from) and (:to::timestamptz is null or at < :to)
                            and (:name::text is null or name = :name or starts_with(name, :name || '.'))
                            and (:kind::text is null or kind = :kind) and (:subject::text is null or subject = :subject)
                            and (:by::text is null or position(lower(:by) in lower(by)) > 0)
                        order by seq desc limit :limit
                        """)
                .param("tenant", tenant())
                .param("before", before)
                .param("from", filter.from())
                .param("to", filter.to())
                .param("name", filter.name())
                .param("kind", filter.kind())
                .param("subject", filter.id())
                .param("by", filter.by())
                .param("limit", page.limit() + 1)
                .query(this::row)
                .list();
    }

    /** Every line, oldest first, without holding them all. */
    void each(Consumer<Entry> reader) {
        jdbc.sql("select * from audit_log where tenant_id is not distinct from ? order by seq")
                .param(tenant())
                .withFetchSize(1_000)
                .query((ResultSet row) -> reader.accept(row(row, 0)));
    }

    static @Nullable UUID tenant() {
        return TenantContext.find().map(Tenant::id).map(id -> id.value()).orElse(null);
    }

    private Entry row(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                DatabaseTime.in(row, "at"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("by_kind"),
                row.getString("by"),
                json.readValue(row.getString("details"), DETAILS),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
