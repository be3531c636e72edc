package dev.parley.commerce.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.commerce.Product;
import dev.parley.identity.Contacts;
import dev.parley.identity.Role;
import dev.parley.shared.Money;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Prices for more, prices for some, and numbers of customers' own. */
class CustomerTermsTests extends WebTest {

    @Autowired
    private ProductImport imports;

    @Autowired
    private Pricing pricing;

    @Autowired
    private CustomerArticles articles;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private Contacts contacts;

    @Autowired
    private PlatformTransactionManager transactions;

    private Tenant tenant;
    private UUID customer = new UUID(0, 0);

    @BeforeEach
    void makeACustomer() {
        tenant = newTenant("wholesale");
        String staff = bearer(tenant, Role.ADMIN);
        post("/api/v1/customers", "{\"external_id\":\"C-100\",\"name\":\"Ana\"}", "Authorization", staff);
        customer = TenantContext.call(
                        tenant,
                        () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                                .execute(status ->
                                        contacts.findByExternalId("C-100").orElseThrow())))
                .id();
    }

    @Test
    void chargesLessForMoreAndWhatWasAgreed() {
        TenantContext.run(tenant, () -> {
            ImportReport report = load("""
                    sku,name,price,currency,stock,price_breaks,customer_prices,customer_skus
                    A1,Anvil,10.00,USD,5,10=9.00; 50=8.00,C-100=8.50; C-100@100=6.00; C-200=1.00,C-100=MY-77
                    """);
            assertThat(report.rejected()).isEmpty();
            assertThat(price("1", null)).isEqualTo("10.00");
            assertThat(price("10", null)).isEqualTo("9.00");
            assertThat(price("1", customer)).isEqualTo("8.50");
            assertThat(price("50", customer)).isEqualTo("8.00");
            assertThat(price("100", customer)).isEqualTo("6.00");
            assertThat(articles.find("my 77", customer).map(Product::sku)).contains("A1");
            assertThat(articles.find("A1", customer)).isEmpty();
            load("sku,name,price,currency,stock\nA1,Anvil,10.00,USD,7\n");
            assertThat(price("1", customer)).as("unstated terms stay").isEqualTo("8.50");
            load("sku,name,price,currency,stock,customer_prices\nA1,Anvil,10.00,USD,7,\n");
            assertThat(price("1", customer)).as("terms stated empty go").isEqualTo("10.00");
        });
    }

    @Test
    void listsWhatTheCustomerPays() {
        TenantContext.run(tenant, () -> {
            load("sku,name,price,currency,stock,price_breaks,customer_prices\n"
                    + "A1,Anvil 5 kg,10.00,USD,5,10=9.00,C-100=8.50; C-100@100=6.00\n");
            OwnPrices own = pricing.of(List.of("A1"), customer);
            assertThat(own.unitPrice(product())).isEqualTo(Money.of("8.50", "USD"));
            assertThat(own.steps(product()))
                    .extracting(step -> step.price().amountText())
                    .containsExactly("6.00");
            assertThat(pricing.of(List.of("A1"), null).steps(product()))
                    .extracting(step -> step.price().amountText())
                    .containsExactly("9.00");
        });
    }

    @Test
    void addsUpWarehousesAndNamesEveryWrongValue() {
        TenantContext.run(tenant, () -> {
            load(
                    "sku,name,price,currency,warehouses,pack_size,images\nA1,Rope,1,USD,MAD=10.5; BCN=5,100,https://img.example/1.png\n");
            Product rope = product();
            assertThat(rope.stock()).isEqualByComparingTo("15.5");
            assertThat(rope.attributes()).containsKeys("warehouses", "images").containsEntry("pack_size", 100);
            ImportReport report = load("""
                    sku,name,price,currency,warehouses,price_breaks,images,customer_prices
                    A2,Rope,1,USD,MAD=-1; BCN,0=1; 5=x,ftp://x,C@0=1
                    """);
            assertThat(report.rejected().getFirst().errors()).hasSizeGreaterThanOrEqualTo(6);
        });
    }

    private String price(String quantity, UUID contact) {
        return pricing.unitPrice(product(), new BigDecimal(quantity), contact)
                .amount()
                .toPlainString();
    }

    private Product product() {
        return catalogues.current().product("A1").orElseThrow();
    }

    private ImportReport load(String csv) {
        return imports.run("text/csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
