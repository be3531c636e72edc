package dev.parley.tenancy;

import dev.parley.shared.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class TenantRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SealedSettings sealed;

    TenantRepository(JdbcClient jdbc, JsonMapper json, SealedSettings sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.json = json;
    }

    Optional<Tenant> find(TenantId id) {
        return jdbc.sql("select * from tenants where id = ?")
                .param(id.value())
                .query(this::tenant)
                .optional();
    }

    Optional<Tenant> findBySlug(String slug) {
        return jdbc.sql("select * from tenants where slug = ?")
                .param(slug)
                .query(this::tenant)
                .optional();
    }

    Optional<Tenant> findByWidgetKey(String key, Instant now) {
        return jdbc.sql("""
                        select * from tenants where widget_key = :key
                        union all
                        select t.* from tenants t join former_widget_keys f on f.tenant_id = t.id
                        where f.key = :key and f.valid_until > :now
                        """)
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::tenant)
                .optional();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Tenant> findForUpdate(TenantId id) {
        return jdbc.sql("select * from tenants where id = ? for update")
                .param(id.value())
                .query(this::tenant)
                .optional();
    }

    Tenant replaceWidgetKey(TenantId id, String key, Instant now) {
        return jdbc.sql(
                        "update tenants set widget_key = ?, version = version + 1, updated_at = ? where id = ? returning *")
                .params(key, now.atOffset(ZoneOffset.UTC), id.value())
                .query(this::tenant)
                .single();
    }

    List<Tenant> all() {
        return jdbc.sql("select * from tenants order by id").query(this::tenant).list();
    }

    List<Tenant> page(PageRequest page) {
        return jdbc.sql("select * from tenants where id > ? order by id limit ?")
                .param(page.afterId())
                .param(page.limit() + 1)
                .query(this::tenant)
                .list();
    }

    void insert(Tenant tenant, @Nullable String seed, Instant now) {
        jdbc.sql("""
                        insert into tenants (id, slug, name, profile, locale, currency, time_zone, settings, widget_key,
                            seed, version, created_at, updated_at)
                        values (:id, :slug, :name, :profile, :locale, :currency, :zone, :settings::jsonb, :key,
                            :seed, :version, :now, :now)
                        """)
                .param("id", tenant.id().value())
                .param("slug", tenant.slug())
                .param("name", tenant.name())
                .param("profile", tenant.profile())
                .param("locale", tenant.locale().toLanguageTag())
                .param("currency", tenant.currency())
                .param("zone", tenant.timeZone().getId())
                .param("settings", sealed.write(tenant.id(), tenant.settings()))
                .param("key", tenant.widgetKey())
                .param("seed", seed)
                .param("version", tenant.version())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Tenant> update(Tenant changed, Instant now) {
        return jdbc.sql("""
                        update tenants set name = :name, profile = :profile, locale = :locale, currency = :currency,
                            time_zone = :zone, settings = :settings::jsonb, quotas = :quotas::jsonb,
                            suspended_at = case when :suspended then coalesce(suspended_at, :now) end,
                            version = version + 1, updated_at = :now
                        where id = :id and version = :version returning *
                        """)
                .param("id", changed.id().value())
                .param("version", changed.version())
                .param("name", changed.name())
                .param("profile", changed.profile())
                .param("locale", changed.locale().toLanguageTag())
                .param("currency", changed.currency())
                .param("zone", changed.timeZone().getId())
                .param("settings", sealed.write(changed.id(), changed.settings()))
                .param("quotas", json.writeValueAsString(changed.quotas()))
                .param("suspended", changed.suspended())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::tenant)
                .optional();
    }

    List<Tenant> withStaleSecrets() {
        return jdbc
                .sql("select * from tenants")
                .query((row, number) ->
                        sealed.isCurrent(row.getString("settings")) ? List.<Tenant>of() : List.of(tenant(row, number)))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Writes the same settings once more, unless somebody changes them meanwhile. */
    void reseal(Tenant tenant) {
        jdbc.sql("update tenants set settings = ?::jsonb where id = ? and version = ?")
                .params(
                        sealed.write(tenant.id(), tenant.settings()),
                        tenant.id().value(),
                        tenant.version())
                .update();
    }

    boolean delete(TenantId id) {
        return jdbc.sql("delete from tenants where id = ?").param(id.value()).update() > 0;
    }

    private Tenant tenant(ResultSet row, int number) throws SQLException {
        return new Tenant(
                new TenantId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("profile"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("currency"),
                ZoneId.of(row.getString("time_zone")),
                sealed.read(new TenantId(row.getObject("id", UUID.class)), row.getString("settings")),
                row.getString("widget_key"),
                row.getLong("version"),
                row.getObject("suspended_at") != null,
                json.readValue(row.getString("quotas"), Quotas.class));
    }
}
