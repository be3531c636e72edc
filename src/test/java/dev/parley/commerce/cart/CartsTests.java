package dev.parley.commerce.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ApplicationTest;
import dev.parley.commerce.catalogue.ProductImport;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class CartsTests extends ApplicationTest {

    @Autowired
    private Carts carts;

    @Autowired
    private CartRepository repository;

    @Autowired
    private ProductImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID conversation = UUID.randomUUID();

    @Test
    void anUntouchedCartIsEmptyAfterItsTime() {
        within(() -> {
            add("N1", "2");
            assertThat(carts.current(conversation, null).lines()).hasSize(1);
            age("6 days");
            assertThat(carts.current(conversation, null).lines()).hasSize(1);
            age("3650 days");
            assertThat(carts.current(conversation, null).isEmpty()).isTrue();
            add("N1", "3");
            assertThat(carts.current(conversation, null).lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.quantity()).isEqualByComparingTo("3"));
        });
    }

    @Test
    void whatExpiredIsThrownAway() {
        within(() -> {
            add("N1", "2");
            age("3650 days");
            assertThat(repository.deleteUntouchedSince(Instant.now().minus(Duration.ofDays(365))))
                    .isEqualTo(1);
            assertThat(count()).isZero();
            add("N1", "1");
        });
    }

    @Test
    void moreAddsToTheLineAndPricesFollowTheQuantity() {
        within(() -> {
            add("N1", "2");
            add("n1", "10");
            Cart cart = carts.current(conversation, null);
            assertThat(cart.lines()).singleElement().satisfies(line -> {
                assertThat(line.quantity()).isEqualByComparingTo("12");
                assertThat(line.total().amountText()).isEqualTo("30.00");
            });
            assertThat(cart.total().amountText()).isEqualTo("30.00");
        });
    }

    private void add(String sku, String quantity) {
        CartChange change = carts.change(conversation, null, cart -> cart.add(sku, new BigDecimal(quantity)));
        assertThat(change).isInstanceOf(CartChange.Changed.class);
    }

    private void age(String interval) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update carts set changed_at = changed_at - cast(? as interval) where conversation_id = ?")
                .params(interval, conversation)
                .update());
    }

    private int count() {
        return transaction.execute(status -> jdbc.sql("select count(*) from carts where conversation_id = ?")
                .param(conversation)
                .query(Integer.class)
                .single());
    }

    private void within(Runnable test) {
        Tenant tenant = newTenant("wholesale");
        TenantContext.run(tenant, () -> {
            String products = """
                    [{"sku":"N1","name":"Nails","price":"2.50","currency":"USD","unit":"box","stock":40}]
                    """;
            imports.run("application/json", new ByteArrayInputStream(products.getBytes(StandardCharsets.UTF_8)));
            test.run();
        });
    }
}
