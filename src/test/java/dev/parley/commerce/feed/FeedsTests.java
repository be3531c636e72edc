package dev.parley.commerce.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ApplicationTest;
import dev.parley.commerce.catalogue.Hold;
import dev.parley.commerce.catalogue.Holds;
import dev.parley.commerce.catalogue.Products;
import dev.parley.tenancy.SettingsReader;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A tenant's list of products, read from a server again and again. */
@TestPropertySource(properties = "parley.outbound.allow-private-addresses=true")
class FeedsTests extends ApplicationTest {

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private Feeds feeds;

    @Autowired
    private FeedRepository repository;

    @Autowired
    private Holds holds;

    @Autowired
    private Products products;

    @Autowired
    private TransactionTemplate transaction;

    private final ListServer server = new ListServer();
    private Tenant tenant;

    @BeforeEach
    void publishAList() {
        server.publishes(list("A1,10.00,5", "A2,20.00,5", "A3,30.00,5", "A4,40.00,5"));
        tenant = newTenant(
                "wholesale",
                SettingsReader.read(JsonMapper.shared()
                        .readTree("{\"commerce\":{\"feed\":{\"url\":\"" + server.url("/list.csv")
                                + "\",\"interval_minutes\":1440,\"full\":true}}}")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void takesTheListAndAsksOnlyForNewsAfterwards() {
        assertThat(read().lastOutcome()).isEqualTo("ok");
        assertThat(price("A1")).isEqualTo("10.00");
        assertThat(read().lastOutcome()).isEqualTo("unchanged");
        assertThat(server.lastTag()).isNotNull();
        server.publishes(list("A1,11.00,5", "A2,20.00,5", "A3,30.00,5", "A4,40.00,5"));
        assertThat(read().lastDetail()).contains("1 updated, 3 unchanged");
        assertThat(price("A1")).isEqualTo("11.00");
    }

    @Test
    void leavesTheShopAsItIsWhenTheServerFails() {
        read();
        server.fails(500);
        FeedState failed = read();
        assertThat(failed.lastOutcome()).isEqualTo("failed");
        assertThat(failed.lastDetail()).contains("500");
        assertThat(price("A4")).isEqualTo("40.00");
        server.publishes("<html>Sign in</html>");
        assertThat(read().lastOutcome()).isEqualTo("failed");
        assertThat(price("A4")).isEqualTo("40.00");
    }

    @Test
    void holdsAListThatShrinksByHalf() {
        read();
        server.publishes(list("A1,10.00,5"));
        assertThat(read().lastOutcome()).isEqualTo("held");
        assertThat(stock("A4")).isEqualTo(5);
        assertThat(held()).singleElement().satisfies(hold -> {
            assertThat(hold.kind()).isEqualTo(Hold.MISSING);
            assertThat(hold.skus()).containsExactlyInAnyOrder("A2", "A3", "A4");
        });
    }

    @Test
    void holdsPricesThatCanHardlyBeMeant() {
        read();
        server.publishes(list("A1,0.00,5", "A2,20000.00,5", "A3,30.00,9", "A4,40.00,5"));
        read();
        assertThat(price("A1")).isEqualTo("10.00");
        assertThat(price("A2")).isEqualTo("20.00");
        assertThat(stock("A3")).isEqualTo(9);
        assertThat(held()).extracting(Hold::kind).containsExactly(Hold.PRICE, Hold.PRICE);
    }

    /** Reads it as if its time had come, whoever is first: this test or the application's own worker. */
    private FeedState read() {
        return TenantContext.call(tenant, () -> {
            Instant before = feeds.state().map(FeedState::lastAt).orElse(null);
            transaction.executeWithoutResult(
                    status -> repository.claim(server.url("/list.csv"), FAR, Instant.EPOCH.plusSeconds(1)));
            feeds.pullIfDue();
            Instant until = Instant.now().plus(PATIENCE);
            while (feeds.state()
                            .filter(state ->
                                    state.lastAt() != null && !state.lastAt().equals(before))
                            .isEmpty()
                    && Instant.now().isBefore(until)) {
                Thread.onSpinWait();
            }
            return feeds.state().orElseThrow();
        });
    }

    private List<Hold> held() {
        return TenantContext.call(tenant, holds::open);
    }

    private String price(String sku) {
        return TenantContext.call(
                tenant, () -> products.product(sku).price().amount().toPlainString());
    }

    private int stock(String sku) {
        return TenantContext.call(tenant, () -> products.product(sku).stock().intValue());
    }

    private static String list(String... lines) {
        StringBuilder csv = new StringBuilder("sku,name,price,stock\n");
        for (String line : lines) {
            csv.append(line.replaceFirst(",", ",Thing,")).append('\n');
        }
        return csv.toString();
    }
}
