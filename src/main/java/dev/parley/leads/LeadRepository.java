package dev.parley.leads;

import dev.parley.leads.Lead.Milestones;
import dev.parley.leads.score.Facts;
import dev.parley.leads.score.HeatPoint;
import dev.parley.leads.score.Score;
import dev.parley.leads.score.ScoreLine;
import dev.parley.tenancy.SingleReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LeadRepository {

    private static final TypeReference<List<HeatPoint>> SERIES = new TypeReference<>() {};
    private static final TypeReference<List<ScoreLine>> BREAKDOWN = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final SingleReads reads;
    private final JsonMapper json;
    private final FieldValues values;

    LeadRepository(JdbcClient jdbc, SingleReads reads, JsonMapper json) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.json = json;
        this.values = new FieldValues(json);
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
            select count(*) from kept
            """;

    /** @return false when the contact has an open lead already; then nothing is written */
    boolean insert(Lead lead, LeadUpdate update) {
        StatementSpec statement =
                jdbc.sql(INSERT + HISTORY).param("contact", lead.contactId()).param("created", time(lead.createdAt()));
        return write(statement, lead, update);
    }

    /** @return false when somebody else changed the lead meanwhile; then nothing is written */
    boolean update(Lead lead, LeadUpdate update) {
        return write(jdbc.sql(UPDATE + HISTORY), lead, update);
    }

    /** The lead and its history in one statement: each round trip is a good part of a turn's time. */
    private boolean write(StatementSpec statement, Lead lead, LeadUpdate update) {
        List<FieldChange> changes = update.changes();
        return bind(statement, lead)
                        .param("changed", array(changes.stream().map(FieldChange::field)))
                        .param("before", array(changes.stream().map(change -> values.write(change.before()))))
                        .param("after", array(changes.stream().map(change -> values.write(change.after()))))
                        .param("message", update.messageId())
                        .param("by", update.by())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    List<Lead> ofContacts(Collection<UUID> contacts) {
        return jdbc.sql("select * from leads where contact_id in (:contacts)")
                .param("contacts", contacts)
                .query(this::lead)
                .list();
    }

    List<Lead> untouchedSince(Instant moment) {
        return jdbc.sql("select * from leads where updated_at < ?")
                .param(time(moment))
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

    private StatementSpec bind(StatementSpec sql, Lead lead) {
        return sql.param("id", lead.id())
                .param("conversation", lead.conversationId())
                .param("source", lead.source())
                .param("status", lead.status().wire())
                .param("stage", lead.stage())
                .param("priority", lead.priority().name())
                .param("profile", lead.score().profile())
                .param("heat", lead.score().heat())
                .param("fields", json.writeValueAsString(lead.fields()))
                .param("best", lead.facts().bestIntent())
                .param("open", array(lead.facts().openIssues()))
                .param("declined", array(lead.declined()))
                .param("series", json.writeValueAsString(lead.facts().series()))
                .param("breakdown", json.writeValueAsString(lead.score().breakdown()))
                .param("missing", array(lead.score().missing()))
                .param("qualified", time(lead.milestones().qualifiedAt()))
                .param("notified", time(lead.milestones().salesNotifiedAt()))
                .param("pushed", time(lead.milestones().crmPushedAt()))
                .param("updated", time(lead.updatedAt()))
                .param("version", lead.version());
    }

    Lead lead(ResultSet row, int number) throws SQLException {
        Facts facts = new Facts(
                values.readAll(row.getString("fields")),
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
                        instant(row, "qualified_at"), instant(row, "sales_notified_at"), instant(row, "crm_pushed_at")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
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
