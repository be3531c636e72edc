package dev.parley.tenancy;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** For tests of the wall: a business with something of everything, each piece of which holds {@link #SECRET}. */
abstract class FilledTenant extends WebTest {

    /** Stands in every text of the filled tenant and nowhere else. */
    static final String SECRET = "zq7xhidden";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** What outsiders may come to know or guess: ids, numbers, addresses. */
    final List<String> known = new ArrayList<>();

    Tenant filled() {
        Tenant tenant = newTenant("wholesale");
        String admin = bearer(tenant, Role.ADMIN);
        String word = SECRET + " ";
        post("/api/v1/products/import", """
                [{"sku":"ZQ1","name":"%s nail","price":"2.50","currency":"USD","unit":"box","stock":40}]
                """.formatted(SECRET), "Authorization", admin);
        post("/api/v1/knowledge/ingest", """
                {"documents":[{"external_id":"%s","title":"%s returns","content":"Returns are taken at %s street.","namespace":"faq"}]}
                """.formatted(SECRET, SECRET, SECRET), "Authorization", admin);
        post("/api/v1/customers", """
                {"external_id":"c-%s","name":"%s Ltd","email":"%s@parley.test","phone":"+13165550199"}
                """.formatted(SECRET, SECRET, SECRET), "Authorization", admin);
        post(
                "/api/v1/leads",
                "{\"name\":\"%s\",\"email\":\"lead-%s@parley.test\"}".formatted(SECRET, SECRET),
                "Authorization",
                admin);
        String session = say(tenant, null, "hello, my name is Zqxhidden and I need nails");
        say(tenant, session, "my email is " + SECRET + "@parley.test");
        say(tenant, session, "do you repair " + SECRET + " submarines?");
        say(tenant, session, "I want to talk to a person");
        post(
                "/api/v1/cart/lines",
                "{\"session_id\":\"%s\",\"sku\":\"ZQ1\",\"quantity\":2}".formatted(session),
                "X-Parley-Key",
                tenant.widgetKey());
        post("/api/v1/checkout", """
                {"session_id":"%s","name":"%s","email":"%s@parley.test","phone":"+13165550199","address":"1 %s Street, Brightwater, KS 67999"}
                """.formatted(session, SECRET, SECRET, SECRET), "X-Parley-Key", tenant.widgetKey());
        post(
                "/api/v1/auth/keys",
                "{\"name\":\"%s\",\"kind\":\"server\",\"role\":\"agent\"}".formatted(SECRET),
                "Authorization",
                admin);
        post(
                "/api/v1/auth/invitations",
                "{\"email\":\"in-%s@parley.test\",\"name\":\"%s\",\"role\":\"agent\"}".formatted(SECRET, SECRET),
                "Authorization",
                admin);
        send(
                "PUT",
                "/api/v1/admin/wording/en/conversation.greeting",
                "{\"pattern\":\"%s{business}\"}".formatted(word),
                "Authorization",
                admin);
        send("PATCH", "/api/v1/admin/config", "{\"ai_notice\":\"%s\"}".formatted(SECRET), "Authorization", admin);
        post(
                "/api/v1/webhook-subscriptions",
                "{\"url\":\"https://%s.invalid/\",\"events\":[\"*\"]}".formatted(SECRET),
                "Authorization",
                admin);
        post(
                "/api/v1/compliance/consents",
                "{\"address\":\"%s@parley.test\",\"decision\":\"given\",\"wording\":\"%s\"}".formatted(SECRET, SECRET),
                "Authorization",
                admin);
        post(
                "/api/v1/admin/secrets/crm.secret/rotate",
                "{\"value\":\"%s-%s\"}".formatted(SECRET, SECRET),
                "Authorization",
                admin);
        JsonNode prompt = get("/api/v1/admin/prompts/conversation/word", "Authorization", admin)
                .body();
        send(
                "PUT",
                "/api/v1/admin/prompts/conversation/word",
                json.writeValueAsString(
                        Map.of("text", SECRET + " " + prompt.path("text").asString())),
                "Authorization",
                admin);
        known.add(session);
        known.addAll(harvest(tenant));
        return tenant;
    }

    private String say(Tenant tenant, String session, String message) {
        String body = session == null
                ? "{\"message\":\"%s\"}".formatted(message)
                : "{\"message\":\"%s\",\"session_id\":\"%s\"}".formatted(message, session);
        return post("/api/v1/chat", body, "X-Parley-Key", tenant.widgetKey())
                .body()
                .path("session_id")
                .stringValue("");
    }

    /** Every table with rows of the tenant, and a checksum of them. */
    Map<String, String> checksums(Tenant tenant) {
        Map<String, String> sums = new TreeMap<>();
        for (String table : in(tenant, "select tablename from pg_tables where schemaname = 'parley'")) {
            if (!table.equals("flyway_schema_history")
                    && !in(tenant, "select '1' from " + table + " limit 1").isEmpty()) {
                sums.put(
                        table,
                        in(tenant, "select md5(string_agg(t::text, '|' order by t::text)) from " + table + " t")
                                .getFirst());
            }
        }
        return sums;
    }

    List<String> in(Tenant tenant, String query) {
        return TenantContext.call(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(query).query(String.class).list()));
    }

    private Set<String> harvest(Tenant tenant) {
        Set<String> values = new LinkedHashSet<>();
        List<String> columns = in(tenant, """
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'parley' and table_name <> 'flyway_schema_history'
                  and (data_type = 'uuid' or column_name in
                       ('sku', 'number', 'slug', 'external_id', 'email', 'reference', 'kind', 'namespace', 'key', 'name'))
                """);
        for (String column : columns) {
            String[] parts = column.split("\\.");
            values.addAll(in(
                    tenant,
                    "select distinct %s::text from %s where %s is not null limit 50"
                            .formatted(parts[1], parts[0], parts[1])));
        }
        return values;
    }

    static UUID id(Tenant tenant) {
        return tenant.id().value();
    }
}
