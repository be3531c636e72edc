package dev.parley.leads;

import dev.parley.leads.Lead.Milestones;
import dev.parley.leads.score.Facts;
import dev.parley.leads.score.HeatPoint;
import dev.parley.leads.score.Score;
import dev.parley.leads.score.ScoreLine;
import dev.parley.shared.time.DatabaseTime;
import dev.parley.tenancy.ShortTransactions;
import dev.parley.tenancy.SingleReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LeadRepository {

    private static final TypeReference<List<HeatPoint>> SERIES = new TypeReference<>() {};
    private static final TypeReference<List<ScoreLine>> BREAKDOWN = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final SingleReads reads;
    private final ShortTransactions transactions;
    private final JsonMapper json;
    private final FieldValues fields;

    LeadRepository(JdbcClient jdbc, SingleReads reads, ShortTransactions transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.transactions = transactions;
        this.json = json;
        this.fields = new FieldValues(json);
    }

    Optional<Lead> find(UUID id) {
        return jdbc.sql("select * from leads where id = ?")
                .param(id)
                .query(this::lead)
                .optional();
    }

    Optional<Lead> findOpen(UUID contactId) {
        return reads.find(
                "select * from leads where contact_id = ? and status not in ('won', 'lost')", this::lead, contactId);
    }

    private static final String INSERT = """
            with kept as (
                insert into leads (id, contact_id, conversation_id, source, status, stage, priority, profile_score,
                    heat_score, fields, best_intent, open_issues, declined, heat_series, breakdown, missing,
                    qualified_at, sales_notified_at, crm_pushed_at, created_at, updated_at, version)
                values (:id, :contact, :conversation, :source, :status, :stage, :priority, :profile, :heat,
                    :fields::jsonb, :best, :open, :declined, :series::jsonb, :breakdown::jsonb, :missing,
                    :qualified, :notified, :pushed, :created, :updated, :version)
                on conflict do nothing
                returning id)
            """;

    private static final String UPDATE = """
            with kept as (
                update leads set conversation_id = :conversation, source = :source, status = :status, stage = :stage,
                    priority = :priority, profile_score = :profile, heat_score = :heat, fields = :fields::jsonb,
                    best_intent = :best, open_issues = :open, declined = :declined, heat_series = :series::jsonb,
                    breakdown = :breakdown::jsonb, missing = :missing, qualified_at = :qualified,
                    sales_notified_at = :notified, crm_pushed_at = :pushed, updated_at = :updated, version = :version
                where id = :id and version = :version - 1
                returning id)
            """;

    private static final String HISTORY = """
            , told as (
                insert into lead_history (lead_id, at, field, before, after, message_id, by)
                select id, :updated, field, before::jsonb, after::jsonb, :message::uuid, :by::text
                from kept, unnest(:changed::text[], :before::text[], :after::text[])
                    with ordinality as change (field, before, after, place)
                order by place)
            select exactly_one(count(*)) from kept
            """;

    /** Adds a lead with its history, unless the contact has an open one. */
    void insert(Lead lead, LeadUpdate update) {
        Map<String, @Nullable Object> values = values(lead, update);
        values.put("contact", lead.contactId());
        values.put("created", DatabaseTime.ofNullable(lead.createdAt()));
        transactions.add(INSERT + HISTORY, values);
    }

    /** Changes a lead and adds to its history, unless somebody else changed it meanwhile. */
    void update(Lead lead, LeadUpdate update) {
        transactions.add(UPDATE + HISTORY, values(lead, update));
    }

    List<Lead> ofContacts(Collection<UUID> contacts) {
        return jdbc.sql("select * from leads where contact_id in (:contacts)")
                .param("contacts", contacts)
                .query(this::lead)
                .list();
    }

    List<Lead> untouchedSince(Instant moment) {
        return jdbc.sql("select * from leads where updated_at < ?")
                .param(DatabaseTime.ofNullable(moment))
                .query(this::lead)
                .list();
    }

    void move(UUID fromContact, UUID intoContact) {
        jdbc.sql("update leads set contact_id = ?, version = version + 1 where contact_id = ?")
                .params(intoContact, fromContact)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from leads where id = ?").param(id).update();
    }

    private Map<String, @Nullable Object> values(Lead lead, LeadUpdate update) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", lead.id());
        values.put("conversation", lead.conversationId());
        values.put("source", lead.source());
        values.put("status", lead.status().wire());
        values.put("stage", lead.stage());
        values.put("priority", lead.priority().name());
        values.put("profile", lead.score().profile());
        values.put("heat", lead.score().heat());
        values.put("fields", json.writeValueAsString(lead.fields()));
        values.put("best", lead.facts().bestIntent());
        values.put("open", array(lead.facts().openIssues()));
        values.put("declined", array(lead.declined()));
        values.put("series", json.writeValueAsString(lead.facts().series()));
        values.put("breakdown", json.writeValueAsString(lead.score().breakdown()));
        values.put("missing", array(lead.score().missing()));
        values.put("qualified", DatabaseTime.ofNullable(lead.milestones().qualifiedAt()));
        values.put("notified", DatabaseTime.ofNullable(lead.milestones().salesNotifiedAt()));
        values.put("pushed", DatabaseTime.ofNullable(lead.milestones().crmPushedAt()));
        values.put("updated", DatabaseTime.ofNullable(lead.updatedAt()));
        values.put("version", lead.version());
        history(values, update);
        return values;
    }

    private void history(Map<String, @Nullable Object> values, LeadUpdate update) {
        List<FieldChange> changes = update.changes();
        values.put("changed", array(changes.stream().map(FieldChange::field)));
        values.put("before", array(changes.stream().map(change -> fields.write(change.before()))));
        values.put("after", array(changes.stream().map(change -> fields.write(change.after()))));
        values.put("message", update.messageId());
        values.put("by", update.by());
    }

    Lead lead(ResultSet row, int number) throws SQLException {
        Facts facts = new Facts(
                fields.readAll(row.getString("fields")),
                row.getString("best_intent"),
                texts(row, "open_issues"),
                json.readValue(row.getString("heat_series"), SERIES));
        Score score = new Score(
                row.getInt("profile_score"),
                row.getInt("heat_score"),
                json.readValue(row.getString("breakdown"), BREAKDOWN),
                List.copyOf(Arrays.asList((String[]) row.getArray("missing").getArray())));
        return new Lead(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getString("source"),
                LeadStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                facts,
                score,
                texts(row, "declined"),
                new Milestones(
                        DatabaseTime.findIn(row, "qualified_at"),
                        DatabaseTime.findIn(row, "sales_notified_at"),
                        DatabaseTime.findIn(row, "crm_pushed_at")),
                DatabaseTime.in(row, "created_at"),
                DatabaseTime.in(row, "updated_at"),
                row.getLong("version"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static @Nullable String[] array(Stream<@Nullable String> texts) {
        return texts.toArray(String[]::new);
    }
}
