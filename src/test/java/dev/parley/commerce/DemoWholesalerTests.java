package dev.parley.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

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

    /** In the words of buyers, none of which the documents repeat to the letter. */
    @Test
    void whatAnyBuyerAsksIsAnsweredFromTheDocuments() {
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> isTold("is there a minimum order?", "minimum-order")
                        && isTold("¿cuánto cuesta el envío?", "delivery-cost-es")
                        && isTold("¿puede comprar un particular?", "who-we-buy-for-es"));
        assertThat(Map.of(
                        "how much is shipping?", "delivery-cost",
                        "how long does shipping take?", "delivery-times",
                        "do you deliver to Valencia?", "delivery-area",
                        "do you ship abroad?", "delivery-abroad",
                        "can I pay by bank transfer?", "payment-methods",
                        "can I pay on account?", "pay",
                        "can I visit your store?", "shop",
                        "what's the warranty on the drills?", "warranty",
                        "can I get a sample?", "samples",
                        "do you offer bulk discounts?", "quantity-discounts"))
                .allSatisfy((question, source) ->
                        assertThat(isTold(question, source)).as(question).isTrue());
        assertThat(Map.of(
                        "¿cuánto cuesta el envío?", "delivery-cost-es",
                        "¿cuánto tarda el envío?", "delivery-times-es",
                        "¿enviáis a Valencia?", "delivery-area-es",
                        "¿hacéis envíos internacionales?", "delivery-abroad-es",
                        "¿puedo pagar con tarjeta?", "payment",
                        "¿cómo puedo pagar?", "payment",
                        "¿dónde está la tienda?", "shop-es",
                        "¿qué garantía tienen los taladros?", "warranty",
                        "¿puedo pedir una muestra?", "samples-es",
                        "¿qué descuento hay por 100 cajas?", "quantity-discounts-es"))
                .allSatisfy((question, source) ->
                        assertThat(isTold(question, source)).as(question).isTrue());
    }

    private boolean isTold(String question, String source) {
        JsonNode reply = post(
                        "/api/v1/chat",
                        json.writeValueAsString(Map.of("message", question)),
                        "X-Parley-Key",
                        tenant.widgetKey())
                .body();
        return reply.at("/answered").asBoolean()
                && reply.at("/sources/0/external_id").asString("").startsWith(source);
    }
}
