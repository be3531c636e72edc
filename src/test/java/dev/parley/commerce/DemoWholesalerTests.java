package dev.parley.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.identity.Contacts;
import dev.parley.identity.Role;
import dev.parley.tenancy.NewTenant;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The wholesaler that comes along is whole. */
class DemoWholesalerTests extends WebTest {

    private static final String SEED = "demo/wholesale";

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private Contacts contacts;

    private Tenant tenant;

    @BeforeEach
    void load() throws IOException {
        try (InputStream file = new ClassPathResource(SEED + "/tenant.json").getInputStream()) {
            NewTenant demo = TenantReader.read(json.readTree(file));
            tenant = tenants.create(
                    new NewTenant(
                            "t-" + UUID.randomUUID(),
                            demo.name(),
                            demo.profile(),
                            demo.locale(),
                            demo.currency(),
                            demo.timeZone(),
                            demo.settings()),
                    SEED);
        }
    }

    @Test
    void everyArticleIsTakenAndEveryReferenceLeadsSomewhere() {
        Catalogue catalogue = TenantContext.call(tenant, catalogues::current);
        assertThat(catalogue.products()).hasSize(300);
        Set<String> skus = new HashSet<>();
        catalogue.products().forEach(product -> skus.add(product.sku()));
        assertThat(catalogue.products()).allSatisfy(product -> {
            assertThat(product.attributes()).containsKey("name_es");
            assertThat(product.attributes().getOrDefault("accessories", List.of()))
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .isSubsetOf(skus);
            assertThat(product.attributes().getOrDefault("alternatives", List.of()))
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .isSubsetOf(skus);
        });
    }

    @Test
    void theCustomersAreThere() {
        TenantContext.run(tenant, () -> {
            for (int number = 2001; number <= 2010; number++) {
                assertThat(contacts.findByExternalId("C-" + number)).isPresent();
            }
        });
        assertThat(get("/api/v1/customers?limit=100", "Authorization", bearer(tenant, Role.VIEWER))
                        .body()
                        .get("items"))
                .hasSize(10);
    }
}
