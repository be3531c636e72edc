package dev.parley.tenancy;

import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Brings the demo dealership and wholesaler into being at the first start, where the dealership is the default tenant. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoTenant implements ApplicationRunner {

    static final String SLUG = "demo";
    private static final String DEALERSHIP = "demo/dealership";
    private static final String WHOLESALE = "demo/wholesale";
    private static final Logger LOG = LoggerFactory.getLogger(DemoTenant.class);

    private final Tenants tenants;
    private final JsonMapper json;
    private final String defaultTenant;

    DemoTenant(Tenants tenants, JsonMapper json, @Value("${parley.tenancy.default-tenant:demo}") String defaultTenant) {
        this.tenants = tenants;
        this.json = json;
        this.defaultTenant = defaultTenant;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!defaultTenant.equals(SLUG) || tenants.findBySlug(SLUG).isPresent()) {
            return;
        }
        LOG.info("Loading the demo dealership and the demo wholesaler");
        create(DEALERSHIP);
        create(WHOLESALE);
    }

    private void create(String seed) throws IOException {
        try (InputStream file = new ClassPathResource(seed + "/tenant.json").getInputStream()) {
            NewTenant demo = TenantReader.read(json.readTree(file));
            if (tenants.findBySlug(demo.slug()).isEmpty()) {
                tenants.create(demo, seed);
            }
        }
    }
}
