package dev.parley.conversation.session;

import dev.parley.compliance.spi.Erased;
import dev.parley.compliance.spi.JsonRows;
import dev.parley.compliance.spi.Person;
import dev.parley.compliance.spi.PersonalData;
import dev.parley.compliance.spi.RetainedData;
import dev.parley.compliance.spi.Traces;
import dev.parley.tenancy.PrivacySettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a person said and was told. Whatever hangs on a conversation goes with it. */
@Component
@Order(50)
class ConversationData implements PersonalData, RetainedData {

    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final RestingSessions resting;

    ConversationData(JdbcClient jdbc, JsonRows rows, RestingSessions resting) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.resting = resting;
    }

    @Override
    public String name() {
        return "conversations";
    }

    @Override
    public Traces traces(Set<UUID> contacts) {
        List<String> ids = jdbc.sql("select id::text from conversations where contact_id in (:ids)")
                .param("ids", contacts)
                .query((row, number) -> row.getString(1))
                .list();
        List<String> said = jdbc.sql("""
                        select m.text from messages m join conversations c on c.id = m.conversation_id
                        where c.contact_id in (:ids) and m.role = 'customer'
                        union all
                        select f.comment from feedback f join conversations c on c.id = f.conversation_id
                        where c.contact_id in (:ids) and f.comment is not null
                        """)
                .param("ids", contacts)
                .query((row, number) -> row.getString(1))
                .list();
        return new Traces(new HashSet<>(ids), said);
    }

    @Override
    public List<JsonNode> export(Person person) {
        return rows.list("""
                select to_jsonb(c) - 'tenant_id' - 'session_hash' - 'last_day' || jsonb_build_object(
                    'messages', (select coalesce(jsonb_agg(to_jsonb(m) - 'tenant_id' order by m.position), '[]')
                        from messages m where m.conversation_id = c.id),
                    'receipts', (select coalesce(jsonb_agg(r.content order by r.at), '[]')
                        from receipts r where r.conversation_id = c.id),
                    'feedback', (select to_jsonb(f) - 'tenant_id' from feedback f where f.conversation_id = c.id))
                from conversations c where c.contact_id in (:ids) order by c.started_at
                """, Map.of("ids", person.contacts()));
    }

    @Override
    public Erased erase(Person person) {
        resting.clear();
        return Erased.of(jdbc.sql("delete from conversations where contact_id in (:ids)")
                .param("ids", person.contacts())
                .update());
    }

    @Override
    public String kind() {
        return name();
    }

    @Override
    public String purpose() {
        return "to answer customers and to show what was said";
    }

    @Override
    public int days(PrivacySettings settings) {
        return settings.conversationDays();
    }

    @Override
    public long deleteUntouchedSince(Instant moment) {
        return jdbc.sql("delete from conversations where last_day <= ? and last_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC).toLocalDate())
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
