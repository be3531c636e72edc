package dev.parley.channels.delivery;

import dev.parley.compliance.spi.Erased;
import dev.parley.compliance.spi.JsonRows;
import dev.parley.compliance.spi.Person;
import dev.parley.compliance.spi.PersonalData;
import dev.parley.compliance.spi.RetainedData;
import dev.parley.tenancy.PrivacySettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Messages to a person, and those to others that tell of them. What waits is not sent any more; of what was sent only that
 * it was stays, so that it is not sent again.
 */
@Component
@Order(20)
class MessageData implements PersonalData, RetainedData {

    private static final String TELLS_OF_THEM = """
            exists (select 1 from unnest(:handles::text[]) handle where position(handle in lower(concat_ws(' ', m.recipient,
                m.subject, m.body, m.html, m.attachments::text, m.headers::text, m.dedupe_key, m.order_key))) > 0)
            """;

    private static final String EMPTIED = """
            update outbound_messages m set recipient = '', subject = '', body = '', html = null, attachments = '[]',
                headers = '{}', reason = 'retention'
            """;

    private final JdbcClient jdbc;
    private final JsonRows rows;

    MessageData(JdbcClient jdbc, JsonRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public List<JsonNode> export(Person person) {
        return rows.list(
                "select to_jsonb(m) - 'tenant_id' - 'secret' from outbound_messages m where " + TELLS_OF_THEM
                        + " order by m.seq",
                Map.of("handles", person.handles()));
    }

    @Override
    public Erased erase(Person person) {
        return Erased.of(
                jdbc.sql("""
                        update outbound_messages m set recipient = '', subject = '', body = '', html = null,
                            attachments = '[]', headers = '{}', order_key = null, dedupe_key = 'erased:' || m.id,
                            status = case when status = 'pending' then 'cancelled' else status end, reason = 'erased'
                        where\s""" + TELLS_OF_THEM).param("handles", person.handles()).update());
    }

    @Override
    public String kind() {
        return name();
    }

    @Override
    public String purpose() {
        return "to send what was to be sent, once, and to show that it was";
    }

    @Override
    public int days(PrivacySettings settings) {
        return settings.messageDays();
    }

    @Override
    public long deleteUntouchedSince(Instant moment) {
        jdbc.sql(EMPTIED + " where kind = 'verification_code' and status <> 'pending' and body <> ''")
                .update();
        return jdbc.sql(EMPTIED + " where status <> 'pending' and body <> '' and created_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
