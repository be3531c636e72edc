package dev.parley.commerce.order;

import dev.parley.identity.ContactMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the orders of a contact that turned out to be another one under that one, within the same transaction. */
@Component
class MergedContacts {

    private final JdbcClient jdbc;

    MergedContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ContactMerged merged) {
        jdbc.sql("update orders set contact_id = :into where contact_id = :from")
                .param("into", merged.into())
                .param("from", merged.from())
                .update();
    }
}
