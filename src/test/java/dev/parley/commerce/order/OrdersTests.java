package dev.parley.commerce.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ApplicationTest;
import dev.parley.commerce.Buyer;
import dev.parley.commerce.Order;
import dev.parley.commerce.OrderLine;
import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.commerce.catalogue.ProductImport;
import dev.parley.commerce.order.Placement.Changed;
import dev.parley.commerce.order.Placement.Kind;
import dev.parley.commerce.order.Placement.LineChange;
import dev.parley.commerce.order.Placement.Placed;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class OrdersTests extends ApplicationTest {

    private static final String PRODUCTS = """
            [{"sku":"S1","name":"Bolt","price":"1.00","currency":"USD","unit":"ea","stock":100},
             {"sku":"S2","name":"Anchor","price":"0.35","currency":"USD","unit":"ea","stock":5}]
            """;
    private static final Buyer BUYER =
            new Buyer("Ana Ruiz", null, "ana@beam.example", null, "Calle Mayor 5", null, Language.ENGLISH);

    @Autowired
    private Orders orders;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private ProductImport products;

    private Tenant tenant;

    @BeforeEach
    void stock() {
        tenant = newTenant("wholesale");
        TenantContext.run(
                tenant,
                () -> products.run(
                        "application/json", new ByteArrayInputStream(PRODUCTS.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void sellsExactlyWhatThereIsHoweverManyAskAtOnce() throws Exception {
        List<Callable<Placement>> asked = IntStream.range(0, 200)
                .mapToObj(i -> (Callable<Placement>) () ->
                        TenantContext.call(tenant, () -> orders.place(order(UUID.randomUUID(), "S1", "1"))))
                .toList();

        List<Placement> answers = together(asked);

        assertThat(answers).filteredOn(Placed.class::isInstance).hasSize(100);
        assertThat(answers)
                .filteredOn(Changed.class::isInstance)
                .hasSize(100)
                .allSatisfy(answer -> assertThat(((Changed) answer).lines())
                        .extracting(LineChange::kind)
                        .containsExactly(Kind.STOCK));
        assertThat(stock("S1")).isEqualByComparingTo("0");
        assertThat(answers.stream()
                        .filter(Placed.class::isInstance)
                        .map(answer -> ((Placed) answer).order().number()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCheckoutLeadsToOneOrderHoweverOftenItIsConfirmed() throws Exception {
        UUID checkout = UUID.randomUUID();
        List<Callable<Placement>> asked = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Placement>)
                        () -> TenantContext.call(tenant, () -> orders.place(order(checkout, "S2", "2"))))
                .toList();

        assertThat(together(asked).stream()
                        .map(answer -> ((Placed) answer).order().number()))
                .hasSize(8)
                .containsOnly(TenantContext.call(tenant, () -> orders.findByCheckout(checkout))
                        .orElseThrow()
                        .number());
        assertThat(stock("S2")).isEqualByComparingTo("3");
    }

    @Test
    void aChangedPriceIsToldInsteadOfCharged() {
        TenantContext.run(tenant, () -> {
            NewOrder wanted = order(UUID.randomUUID(), "S2", "2", agreed("0.30", "0.60"));

            assertThat(orders.place(wanted))
                    .isInstanceOfSatisfying(
                            Changed.class,
                            changed -> assertThat(changed.lines())
                                    .extracting(LineChange::kind)
                                    .containsExactly(Kind.PRICE));
            assertThat(stock("S2")).isEqualByComparingTo("5");
        });
    }

    @Test
    void cancellingGivesTheStockBackOnce() {
        TenantContext.run(tenant, () -> {
            Order order = ((Placed) orders.place(order(UUID.randomUUID(), "S2", "5"))).order();
            assertThat(stock("S2")).isEqualByComparingTo("0");

            assertThat(orders.cancel(order.number(), "staff").status()).isEqualTo(OrderStatus.CANCELLED);
            assertThat(orders.cancel(order.number(), "staff").history()).hasSize(2);
            assertThat(stock("S2")).isEqualByComparingTo("5");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "placed, paid packed shipped delivered cancelled, paid cancelled",
        "paid, placed packed shipped delivered cancelled, packed cancelled",
        "packed, placed paid shipped delivered cancelled, shipped cancelled",
        "shipped, placed paid packed delivered cancelled, delivered",
        "delivered, placed paid packed shipped cancelled, ''",
        "cancelled, placed paid packed shipped delivered, ''"
    })
    void anOrderOnlyMovesAsItsStatesAllow(String from, String others, String allowed) {
        for (String next : others.split(" ")) {
            boolean may = List.of(allowed.split(" ")).contains(next);
            TenantContext.run(tenant, () -> {
                Order order = reach(from);
                OrderStatus wanted = OrderStatus.of(next).orElseThrow();
                if (may) {
                    assertThat(orders.move(order.number(), wanted, "staff").status())
                            .isEqualTo(wanted);
                } else {
                    assertThatThrownBy(() -> orders.move(order.number(), wanted, "staff"))
                            .isInstanceOf(ProblemException.class)
                            .hasMessageContaining("cannot");
                }
                if (orders.order(order.number()).status().leadsTo(OrderStatus.CANCELLED, false)) {
                    orders.cancel(order.number(), "staff");
                }
            });
        }
    }

    private Order reach(String status) {
        Order order = ((Placed) orders.place(order(UUID.randomUUID(), "S1", "1"))).order();
        OrderStatus goal = OrderStatus.of(status).orElseThrow();
        if (goal == OrderStatus.CANCELLED) {
            return orders.cancel(order.number(), "staff");
        }
        for (OrderStatus next : OrderStatus.values()) {
            if (next != OrderStatus.PLACED && next.compareTo(goal) <= 0) {
                order = orders.move(order.number(), next, "staff");
            }
        }
        return order;
    }

    private static Quote agreed(String price, String total) {
        return Quotes.total(List.of(new OrderLine(
                1,
                "S2",
                "Anchor",
                BigDecimal.TWO,
                "ea",
                Money.of(price, "USD"),
                BigDecimal.ZERO,
                Money.of(total, "USD"))));
    }

    private NewOrder order(UUID checkout, String sku, String quantity) {
        return order(checkout, sku, quantity, null);
    }

    private NewOrder order(UUID checkout, String sku, String quantity, @Nullable Quote agreed) {
        return new NewOrder(
                Ids.next(),
                orders.nextNumber(),
                UUID.randomUUID(),
                null,
                checkout,
                false,
                List.of(new Wanted(sku, new BigDecimal(quantity))),
                BUYER,
                null,
                agreed,
                "customer");
    }

    private BigDecimal stock(String sku) {
        return TenantContext.call(
                tenant, () -> catalogues.current().product(sku).orElseThrow().stock());
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
