package dev.parley.identity.contact;

import dev.parley.identity.Contact;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import dev.parley.shared.PageRequest;
import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ContactRepository {

    /** Follows a contact that was merged to the one it became. */
    private static final String FOLLOWED =
            "select k.* from contacts c join contacts k on k.id = coalesce(c.merged_into, c.id)";

    private final JdbcClient jdbc;

    ContactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredContact> find(UUID id) {
        return jdbc.sql(FOLLOWED + " where c.id = ?")
                .param(id)
                .query(ContactRepository::row)
                .optional();
    }

    Optional<StoredContact> findByExternalId(String externalId) {
        return jdbc.sql(FOLLOWED + " where c.external_id = ?")
                .param(externalId)
                .query(ContactRepository::row)
                .optional();
    }

    /** Those who are proven to have the address, else those who only said so; two are enough to know it is not one. */
    List<StoredContact> findByEmail(String email) {
        return jdbc.sql("""
                        select * from contacts where lower(email) = lower(:email) and merged_into is null and email_proven = (
                            select bool_or(email_proven) from contacts where lower(email) = lower(:email))
                        limit 2
                        """).param("email", email).query(ContactRepository::row).list();
    }

    List<StoredContact> findByPhone(String phone) {
        return jdbc.sql("""
                        select * from contacts where phone = :phone and merged_into is null and phone_proven = (
                            select bool_or(phone_proven) from contacts where phone = :phone)
                        limit 2
                        """).param("phone", phone).query(ContactRepository::row).list();
    }

    /** Newest first, one more than the page holds. */
    List<StoredContact> page(ContactFilter filter, PageRequest page) {
        UUID before = page.after() == null ? new UUID(-1, -1) : page.afterId();
        return jdbc.sql("""
                        select * from contacts where merged_into is null and id < :before
                            and (:external::text is null or external_id = :external)
                            and (:q::text is null or concat_ws(' ', name, company, email, phone, external_id, tax_id) ilike :q)
                        order by id desc limit :limit
                        """)
                .param("before", before)
                .param("external", filter.externalId())
                .param("q", filter.pattern())
                .param("limit", page.limit() + 1)
                .query(ContactRepository::row)
                .list();
    }

    /** Keeps what staff or a server say. */
    void insert(Contact contact, Instant now) {
        bind(jdbc.sql("""
                        insert into contacts (id, external_id, name, company, email, phone, address, tax_id, language,
                            payment_terms_days, credit_limit_minor, credit_limit_currency, time_zone, known,
                            email_proven, phone_proven, created_at, updated_at)
                        values (:id, :external, :name, :company, :email, :phone, :address, :tax, :language, :terms, :limit,
                            :currency, :zone, true, true, true, :now, :now)
                        """), contact, now)
                .param("external", contact.externalId())
                .update();
    }

    /** Makes the contact, or fills in what is not known of it yet. */
    void complete(Contact contact, boolean known, Instant now) {
        bind(jdbc.sql("""
                        insert into contacts (id, external_id, name, company, email, phone, address, tax_id, language,
                            payment_terms_days, credit_limit_minor, credit_limit_currency, time_zone, known,
                            created_at, updated_at)
                        values (:id, :external, :name, :company, :email, :phone, :address, :tax, :language, :terms, :limit,
                            :currency, :zone, :known, :now, :now)
                        on conflict (id) do update set
                            external_id = coalesce(contacts.external_id, excluded.external_id),
                            name = coalesce(contacts.name, excluded.name),
                            company = coalesce(contacts.company, excluded.company),
                            email = coalesce(contacts.email, excluded.email),
                            phone = coalesce(contacts.phone, excluded.phone),
                            address = coalesce(contacts.address, excluded.address),
                            tax_id = coalesce(contacts.tax_id, excluded.tax_id),
                            language = coalesce(contacts.language, excluded.language),
                            time_zone = coalesce(contacts.time_zone, excluded.time_zone),
                            known = contacts.known or excluded.known, updated_at = excluded.updated_at,
                            version = contacts.version + 1
                        """), contact, now)
                .param("external", contact.externalId())
                .param("known", known)
                .update();
    }

    /** @return false when somebody else changed the contact meanwhile */
    boolean update(Contact contact, long version, Instant now) {
        return bind(jdbc.sql("""
                        update contacts set external_id = :external, name = :name, company = :company, email = :email,
                            phone = :phone, address = :address, tax_id = :tax, language = :language,
                            payment_terms_days = :terms, credit_limit_minor = :limit, credit_limit_currency = :currency,
                            time_zone = :zone, email_proven = email_proven or email is distinct from :email,
                            phone_proven = phone_proven or phone is distinct from :phone,
                            updated_at = :now, version = version + 1
                        where id = :id and version = :version
                        """), contact, now)
                        .param("external", contact.externalId())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean isKnown(UUID id) {
        return jdbc.sql(
                        "select bool_or(k.known) from contacts c join contacts k on k.id = coalesce(c.merged_into, c.id) where c.id = ?")
                .param(id)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void confirmEmail(UUID id) {
        jdbc.sql("update contacts set known = true, email_proven = true where id = ?")
                .param(id)
                .update();
    }

    /** Leaves nothing of a contact but its ids, which lead to the one it became. */
    void retire(UUID from, UUID into, Instant now) {
        jdbc.sql("""
                        update contacts set merged_into = :into, name = null, company = null, email = null, phone = null,
                            address = null, tax_id = null, language = null, time_zone = null, updated_at = :now, version = version + 1
                        where id = :from or merged_into = :from
                        """)
                .param("into", into)
                .param("from", from)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The id itself, the one it was merged into, and all that were merged into that. */
    Set<UUID> idsOf(UUID id) {
        Set<UUID> ids = new HashSet<>(jdbc.sql("""
                        with known as (select coalesce(merged_into, id) as id from contacts where id = :id)
                        select c.id from contacts c, known k where c.id = k.id or c.merged_into = k.id
                        """)
                .param("id", id)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
        ids.add(id);
        return ids;
    }

    /** Those merged into one of them go with it. */
    int delete(Set<UUID> ids) {
        return jdbc.sql("delete from contacts where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    int deleteGuests(Instant since) {
        return jdbc.sql("delete from contacts where not known and merged_into is null and updated_at < ?")
                .param(since.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static StatementSpec bind(StatementSpec sql, Contact contact, Instant now) {
        @Nullable Money limit = contact.creditLimit();
        return sql.param("id", contact.id())
                .param("name", contact.name())
                .param("company", contact.company())
                .param("email", contact.email())
                .param("phone", contact.phone())
                .param("address", contact.address())
                .param("tax", contact.taxId())
                .param(
                        "language",
                        contact.language() == null ? null : contact.language().code())
                .param("terms", contact.paymentTermsDays())
                .param("limit", limit == null ? null : limit.minor())
                .param("currency", limit == null ? null : limit.currency())
                .param(
                        "zone",
                        contact.timeZone() == null ? null : contact.timeZone().getId())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static StoredContact row(ResultSet row, int number) throws SQLException {
        @Nullable String language = row.getString("language");
        @Nullable String zone = row.getString("time_zone");
        @Nullable String currency = row.getString("credit_limit_currency");
        Contact contact = new Contact(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("company"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("address"),
                row.getString("tax_id"),
                language == null ? null : Language.of(language),
                row.getObject("payment_terms_days", Integer.class),
                currency == null ? null : new Money(row.getLong("credit_limit_minor"), currency),
                zone == null ? null : ZoneId.of(zone));
        return new StoredContact(
                contact,
                DatabaseTime.in(row, "created_at"),
                DatabaseTime.in(row, "updated_at"),
                row.getLong("version"));
    }
}
