package dev.parley.commerce.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.commerce.Buyer;
import dev.parley.commerce.Order;
import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.catalogue.ProductImport;
import dev.parley.commerce.order.NewOrder;
import dev.parley.commerce.order.Orders;
import dev.parley.commerce.order.Placement;
import dev.parley.commerce.order.Wanted;
import dev.parley.identity.Role;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.tenancy.SettingsReader;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order is paid when Stripe says so, and only then. */
class StripeWebhookTests extends WebTest {

    private static final String SECRET = "whsec_test";
    private static final String PATH = "/api/v1/webhooks/stripe";

    @Autowired
    private Orders orders;

    @Autowired
    private ProductImport products;

    private Tenant tenant;
    private Order order;

    @BeforeEach
    void order() {
        tenant = newTenant("wholesale", SettingsReader.read(json.readTree("""
                {"sales_email":"sales@kestrel.example",
                 "commerce":{"stripe_secret_key":"sk_test_1","stripe_webhook_secret":"%s"}}
                """.formatted(SECRET))));
        order = TenantContext.call(tenant, () -> {
            products.run("application/json", new ByteArrayInputStream("""
                            [{"sku":"S1","name":"Anchor","price":"19.80","currency":"USD","unit":"box","stock":10}]
                            """.getBytes(StandardCharsets.UTF_8)));
            NewOrder wanted = new NewOrder(
                    Ids.next(),
                    orders.nextNumber(),
                    UUID.randomUUID(),
                    null,
                    UUID.randomUUID(),
                    false,
                    List.of(new Wanted("S1", new BigDecimal("2"))),
                    new Buyer("Ana", null, "ana@beam.example", null, "Calle Mayor 5", null, Language.ENGLISH),
                    null,
                    null,
                    "customer");
            return ((Placement.Placed) orders.place(wanted)).order();
        });
    }

    @Test
    void aPaidSessionMakesThePaidOrderOnce() {
        String event = event("evt_1", "checkout.session.completed", "paid", 3_960, "usd");
        assertThat(send(event).status()).isEqualTo(200);
        assertThat(send(event).status()).isEqualTo(200);
        assertThat(current().status()).isEqualTo(OrderStatus.PAID);
        assertThat(current().terms().paidAt()).isNotNull();
        assertThat(current().history()).hasSize(2);
        assertThat(alerts()).isZero();
    }

    @Test
    void thePageOfAnOpenOrderOffersToPayIt() {
        Answer page = get("/pay/" + tenant.slug() + "/" + order.id() + "?back");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("<title>", order.number(), "$39.60", "href=\"/pay.css\"", "Pay");
    }

    @Test
    void aSessionWhoseMoneyIsUnderWayWaitsForIt() {
        send(event("evt_2", "checkout.session.completed", "unpaid", 3_960, "usd"));
        assertThat(current().status()).isEqualTo(OrderStatus.PLACED);
        send(event("evt_3", "checkout.session.async_payment_succeeded", "paid", 3_960, "usd"));
        assertThat(current().status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void failureAndExpiryPayNothing() {
        send(event("evt_4", "checkout.session.async_payment_failed", "unpaid", 3_960, "usd"));
        send(event("evt_5", "checkout.session.expired", "unpaid", 3_960, "usd"));
        send(event("evt_6", "invoice.created", "paid", 3_960, "usd"));
        assertThat(current().status()).isEqualTo(OrderStatus.PLACED);
    }

    @Test
    void anotherAmountOrCurrencyIsForAPerson() {
        assertThat(send(event("evt_7", "checkout.session.completed", "paid", 100, "usd"))
                        .status())
                .isEqualTo(200);
        send(event("evt_8", "checkout.session.completed", "paid", 3_960, "eur"));
        assertThat(current().status()).isEqualTo(OrderStatus.PLACED);
        assertThat(alerts()).isEqualTo(2);
    }

    @Test
    void moneyForACancelledOrderIsForAPerson() {
        TenantContext.run(tenant, () -> orders.cancel(order.number(), "test"));
        assertThat(send(event("evt_9", "checkout.session.completed", "paid", 3_960, "usd"))
                        .status())
                .isEqualTo(200);
        assertThat(current().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(alerts()).isEqualTo(1);
    }

    @Test
    void moneyOfACancelledOrderIsToBeGivenBackByAPerson() {
        send(event("evt_13", "checkout.session.completed", "paid", 3_960, "usd"));
        TenantContext.run(tenant, () -> orders.cancel(order.number(), "test"));
        assertThat(alerts()).isEqualTo(1);
    }

    @Test
    void whatStripeDidNotSignIsRefused() {
        String event = event("evt_10", "checkout.session.completed", "paid", 3_960, "usd");
        long now = Instant.now().getEpochSecond();
        assertThat(post(PATH, event).status()).isEqualTo(401);
        assertThat(post(PATH, event, "Stripe-Signature", signed(event, now, "whsec_other"))
                        .status())
                .isEqualTo(401);
        assertThat(post(PATH, event, "Stripe-Signature", signed(event, now - 301, SECRET))
                        .status())
                .isEqualTo(401);
        assertThat(post(PATH, event + " ", "Stripe-Signature", signed(event, now, SECRET))
                        .status())
                .isEqualTo(401);
        assertThat(post(PATH, "not json", "Stripe-Signature", "t=1,v1=00").status())
                .isEqualTo(401);
        assertThat(current().status()).isEqualTo(OrderStatus.PLACED);
    }

    @Test
    void oneSignatureOfSeveralIsEnough() {
        String event = event("evt_11", "checkout.session.completed", "paid", 3_960, "usd");
        String signature = signed(event, Instant.now().getEpochSecond(), SECRET).replace(",v1=", ",v1=00,v0=11,v1=");
        assertThat(post(PATH + "/" + tenant.slug(), event, "Stripe-Signature", signature)
                        .status())
                .isEqualTo(200);
        assertThat(current().status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void theOrderSaysWhereItIsPaid() {
        String staff = bearer(tenant, Role.VIEWER);
        String url = get("/api/v1/orders/" + order.number(), "Authorization", staff)
                .body()
                .get("payment_url")
                .stringValue();
        assertThat(url).endsWith("/pay/" + tenant.slug() + "/" + order.id());
        send(event("evt_12", "checkout.session.completed", "paid", 3_960, "usd"));
        assertThat(get("/api/v1/orders/" + order.number(), "Authorization", staff)
                        .body()
                        .get("payment_url")
                        .isNull())
                .isTrue();
        assertThat(get("/pay/" + tenant.slug() + "/" + order.id()).text()).contains("your payment has arrived");
        assertThat(get("/pay/" + tenant.slug() + "/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    private Order current() {
        return TenantContext.call(tenant, () -> orders.order(order.number()));
    }

    private int alerts() {
        return get("/api/v1/notifications/log?kind=payment_alert", "Authorization", bearer(tenant, Role.ADMIN))
                .body()
                .get("items")
                .size();
    }

    private Answer send(String event) {
        return post(PATH, event, "Stripe-Signature", signed(event, Instant.now().getEpochSecond(), SECRET));
    }

    private static String signed(String body, long time, String secret) {
        String t = String.valueOf(time);
        return "t=" + t + ",v1=" + StripeSignature.signature(t, body.getBytes(StandardCharsets.UTF_8), secret);
    }

    private String event(String id, String type, String paid, long amount, String currency) {
        return """
                {"id":"%s","object":"event","type":"%s","data":{"object":{"id":"cs_test_1","object":"checkout.session",
                "amount_total":%d,"currency":"%s","payment_status":"%s","client_reference_id":"%s",
                "metadata":{"order":"%s","tenant":"%s"}}}}
                """.formatted(id, type, amount, currency, paid, order.number(), order.number(), tenant.slug());
    }
}
