package dev.parley.leads;

import dev.parley.leads.score.Priority;
import dev.parley.shared.PageRequest;
import dev.parley.shared.time.DatabaseTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Lists and counts of leads. */
@Repository
class LeadQueries {

    private final JdbcClient jdbc;
    private final LeadRepository leads;
    private final FieldValues values;

    LeadQueries(JdbcClient jdbc, LeadRepository leads, JsonMapper json) {
        this.jdbc = jdbc;
        this.leads = leads;
        this.values = new FieldValues(json);
    }

    /** Newest first, one more than the page holds. */
    List<Lead> list(LeadFilter filter, PageRequest page) {
        Where where = new Where(filter);
        page.after(UUID::fromString).ifPresent(last -> where.and("id < :after", "after", last));
        return where.bind(jdbc.sql("select * from leads where " + where.text() + " order by id desc limit :limit"))
                .param("limit", page.limit() + 1)
                .query(leads::lead)
                .list();
    }

    /** Oldest first, one more than the page holds; the key is the position. */
    Map<Long, LeadHistoryItem> history(UUID leadId, PageRequest page) {
        Map<Long, LeadHistoryItem> items = new LinkedHashMap<>();
        jdbc.sql("select * from lead_history where lead_id = :lead and id > :after order by id limit :limit")
                .param("lead", leadId)
                .param("after", page.after(Long::valueOf).orElse(0L))
                .param("limit", page.limit() + 1)
                .query(row -> {
                    items.put(
                            row.getLong("id"),
                            new LeadHistoryItem(
                                    DatabaseTime.in(row, "at"),
                                    row.getString("field"),
                                    values.read(row.getString("before")),
                                    values.read(row.getString("after")),
                                    row.getObject("message_id", UUID.class),
                                    row.getString("by")));
                });
        return items;
    }

    LeadSummary summary(LeadFilter filter) {
        Where where = new Where(filter);
        Map<String, Long> priorities = count(
                "priority",
                where,
                Arrays.stream(Priority.values()).map(Enum::name).toList());
        return new LeadSummary(
                priorities.values().stream().mapToLong(Long::longValue).sum(),
                priorities,
                count(
                        "status",
                        where,
                        Arrays.stream(LeadStatus.values()).map(LeadStatus::wire).toList()),
                count("stage", where, List.of("crm", "awaiting_contact", "review", "nurture")),
                count("source", where, List.of()),
                funnel(where),
                number("count(qualified_at)", where).longValue(),
                number("coalesce(round(avg(profile_score), 1), 0)", where).doubleValue(),
                number("coalesce(round(avg(heat_score), 1), 0)", where).doubleValue());
    }

    private Map<String, Long> count(String column, Where where, List<String> always) {
        Map<String, Long> counts = new LinkedHashMap<>();
        always.forEach(value -> counts.put(value, 0L));
        where.bind(jdbc.sql("select " + column + " as kind, count(*) as leads from leads where " + where.text()
                        + " group by 1 order by 2 desc, 1"))
                .query(row -> {
                    counts.put(row.getString("kind"), row.getLong("leads"));
                });
        return counts;
    }

    private Map<String, Long> funnel(Where where) {
        Map<String, Long> tiers = new LinkedHashMap<>();
        for (int tier = 0; tier <= 100; tier += 20) {
            tiers.put(
                    String.valueOf(tier),
                    number("count(*) filter (where profile_score >= " + tier + ")", where)
                            .longValue());
        }
        return tiers;
    }

    private Number number(String expression, Where where) {
        return where.bind(jdbc.sql("select " + expression + " from leads where " + where.text()))
                .query(Number.class)
                .single();
    }

    /** The conditions of a filter. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Where(LeadFilter filter) {
            and(
                    "priority = :priority",
                    "priority",
                    filter.priority() == null ? null : filter.priority().name());
            and(
                    "status = :status",
                    "status",
                    filter.status() == null ? null : filter.status().wire());
            and("source = :source", "source", filter.source());
            and("created_at >= :from", "from", time(filter.from()));
            and("created_at < :to", "to", time(filter.to()));
            and(
                    "exists (select 1 from jsonb_each_text(fields) f where f.value ilike :q escape '\\')",
                    "q",
                    filter.q() == null ? null : "%" + filter.q().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }

        void and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }

        String text() {
            return String.join(" and ", conditions);
        }

        StatementSpec bind(StatementSpec sql) {
            return sql.params(parameters);
        }

        private static @Nullable OffsetDateTime time(@Nullable Instant at) {
            return at == null ? null : at.atOffset(ZoneOffset.UTC);
        }
    }
}
