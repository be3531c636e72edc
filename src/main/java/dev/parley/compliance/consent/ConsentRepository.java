package dev.parley.compliance.consent;

import dev.parley.compliance.Consent;
import dev.parley.compliance.Consent.Channel;
import dev.parley.compliance.Consent.Decision;
import dev.parley.compliance.Consent.Purpose;
import dev.parley.shared.PageRequest;
import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsentRepository {

    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Consent consent, String address) {
        jdbc.sql("""
                        insert into consents (id, contact_id, address, address_hash, purpose, channel, decision, wording,
                            source, by, at)
                        values (:id, :contact, :address, :hash, :purpose, :channel, :decision, :wording, :source, :by, :at)
                        """)
                .param("id", consent.id())
                .param("contact", consent.contactId())
                .param("address", address)
                .param("hash", Address.hash(address))
                .param("purpose", consent.purpose().wire())
                .param("channel", consent.channel().wire())
                .param("decision", consent.decision().wire())
                .param("wording", consent.wording())
                .param("source", consent.source())
                .param("by", consent.by())
                .param("at", consent.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last word about messages of that purpose to the address over the channel. */
    Optional<Consent> last(String address, Purpose purpose, String channel) {
        return jdbc.sql("""
                        select * from consents where address_hash = :hash and purpose in ('all', :purpose)
                            and channel in ('any', :channel)
                        order by at desc, id desc limit 1
                        """)
                .param("hash", Address.hash(address))
                .param("purpose", purpose.wire())
                .param("channel", channel)
                .query(ConsentRepository::row)
                .optional();
    }

    /** Newest first, one more than the page holds. */
    List<Consent> page(@Nullable UUID contact, @Nullable String address, PageRequest page) {
        return jdbc.sql("""
                        select * from consents where id < :before
                            and (:contact::uuid is null or contact_id = :contact)
                            and (:hash::bytea is null or address_hash = :hash)
                        order by id desc limit :limit
                        """)
                .param("before", page.after() == null ? new UUID(-1, -1) : page.afterId())
                .param("contact", contact)
                .param("hash", address == null ? null : Address.hash(address))
                .param("limit", page.limit() + 1)
                .query(ConsentRepository::row)
                .list();
    }

    /** The decision stays, without the person. */
    int forget(Collection<UUID> contacts, String[] handles) {
        return jdbc.sql("""
                        update consents set contact_id = null, address = null, wording = ''
                        where contact_id in (:ids) or lower(address) = any(:handles)
                        """).param("ids", contacts).param("handles", handles).update();
    }

    void move(UUID from, UUID into) {
        jdbc.sql("update consents set contact_id = ? where contact_id = ?")
                .params(into, from)
                .update();
    }

    private static Consent row(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("address"),
                Purpose.of(row.getString("purpose")),
                Channel.of(row.getString("channel")),
                Decision.of(row.getString("decision")),
                row.getString("wording"),
                row.getString("source"),
                row.getString("by"),
                DatabaseTime.in(row, "at"));
    }
}
