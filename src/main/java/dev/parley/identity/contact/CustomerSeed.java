package dev.parley.identity.contact;

import dev.parley.tenancy.TenantCreated;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives a new tenant the customers of its seed folder, before others load what they bought. */
@Component
class CustomerSeed {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerSeed.class);
    private static final TypeReference<List<Map<String, @Nullable Object>>> LIST = new TypeReference<>() {};

    private final Customers customers;
    private final JsonMapper json;

    CustomerSeed(Customers customers, JsonMapper json) {
        this.customers = customers;
        this.json = json;
    }

    @EventListener
    @Order(0)
    void load(TenantCreated created) {
        ClassPathResource file = new ClassPathResource(created.seed() + "/customers.json");
        if (created.seed() == null || !file.exists()) {
            return;
        }
        try (InputStream in = file.getInputStream()) {
            List<Map<String, @Nullable Object>> all = json.readValue(in, LIST);
            for (Map<String, @Nullable Object> one : all) {
                customers.create(ContactForm.of(one, created.tenant().region()));
            }
            LOG.info("{}: {} customers", file.getPath(), all.size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
