package dev.parley.tenancy;

import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The history of a tenant's settings: what was changed, from what to what, when and by whom. */
@Component
public class TenantChanges {

    private static final TypeReference<List<TenantChange.Change>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TenantChanges(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Notes what is different, in the caller's transaction, and names it. */
    List<String> record(Tenant before, Tenant after) {
        Map<String, JsonNode> old = fields(before);
        List<TenantChange.Change> changes = new ArrayList<>();
        fields(after).forEach((name, now) -> {
            JsonNode then = old.getOrDefault(name, json.nullNode());
            if (!then.equals(now)) {
                changes.add(new TenantChange.Change(name, masked(name, then), masked(name, now)));
            }
        });
        jdbc.sql("""
                        insert into tenant_changes (tenant_id, version, changes, changed_by, changed_at)
                        values (?, ?, ?::jsonb, ?, ?)
                        """)
                .param(after.id().value())
                .param(after.version())
                .param(json.writeValueAsString(changes))
                .param(caller())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return changes.stream().map(TenantChange.Change::name).toList();
    }

    /** Of the current tenant, newest first. */
    @Transactional(readOnly = true)
    public Page<TenantChange> list(PageRequest page) {
        List<TenantChange> rows = jdbc.sql("""
                        select * from tenant_changes where version < ? order by version desc limit ?
                        """)
                .param(page.after(Long::valueOf).orElse(Long.MAX_VALUE))
                .param(page.limit() + 1)
                .query(this::change)
                .list();
        return page.page(rows, change -> Long.toString(change.version()));
    }

    private TenantChange change(ResultSet row, int number) throws SQLException {
        return new TenantChange(
                row.getLong("version"),
                DatabaseTime.in(row, "changed_at"),
                row.getString("changed_by"),
                json.readValue(row.getString("changes"), CHANGES));
    }

    private Map<String, JsonNode> fields(Tenant tenant) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        ObjectNode document = json.valueToTree(tenant);
        document.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode inner && field.getKey().equals("settings")) {
                inner.properties().forEach(setting -> fields.put("settings." + setting.getKey(), setting.getValue()));
            } else if (!field.getKey().equals("version")) {
                fields.put(field.getKey(), field.getValue());
            }
        });
        return fields;
    }

    private JsonNode masked(String name, JsonNode value) {
        ObjectNode holder = json.createObjectNode();
        String last = name.substring(name.indexOf('.') + 1);
        holder.set(last, value);
        return Objects.requireNonNull(SecretFields.masked(holder).get(last));
    }

    private static String caller() {
        @Nullable Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? "system" : caller.getName();
    }
}
