package dev.parley.bench;

import dev.parley.drive.Launch;
import dev.parley.drive.ParleyClient;
import dev.parley.drive.ParleyProcess;
import dev.parley.drive.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Carts changed in chat, which needs no embedding, and orders placed at once on one product that is short. */
final class CartBenchmark implements Benchmark {

    private static final int PRODUCTS = 300;
    private static final int BUYERS = 200;
    private static final int STOCK = 100;
    private static final String SHORT = "LAST-1";

    private final Settings settings;

    CartBenchmark(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String run() throws Exception {
        try (ParleyProcess server = ParleyProcess.start(Launch.built(settings.project()));
                Floor floor = Floor.beside(server.data())) {
            ParleyClient platform =
                    new ParleyClient(server.url()).signedIn(ParleyProcess.ADMINISTRATOR, ParleyProcess.PASSWORD);
            JsonNode shop = platform.post(
                    "/api/v1/tenants",
                    Map.of(
                            "slug", "carts",
                            "name", "Shop",
                            "profile", "wholesale",
                            "locale", "en-GB",
                            "currency", "EUR",
                            "time_zone", "Europe/Madrid",
                            "settings", Map.of()));
            ParleyClient staff = platform.with("X-Parley-Tenant", "carts");
            staff.post("/api/v1/products/import", products());
            ParleyClient visitor = new ParleyClient(server.url())
                    .with("X-Parley-Key", shop.path("widget_key").asString());
            return turns(visitor, floor) + "\n" + orders(visitor, staff);
        }
    }

    private String turns(ParleyClient visitor, Floor floor) {
        Load.run(2, settings.warmUp(), worker -> new Shopper(visitor, 900 + worker));
        Load.run(1, settings.warmUp().dividedBy(4), worker -> floor.commit(800 + worker));
        Measured commits = Load.run(1, settings.measure().dividedBy(3), floor::commit);
        Measured turns = Load.run(1, settings.measure(), worker -> new Shopper(visitor, worker));
        Table table = new Table("cart turns", "p50", "p95", "p99", "turns/s", "commit p50", "commit p95", "wanted");
        table.row(
                "1 client",
                turns.millis(50),
                turns.millis(95),
                turns.millis(99),
                "%.0f".formatted(turns.perSecond()),
                commits.millis(50),
                commits.millis(95),
                "p95 under 10 ms");
        return """
                Put in, set, take out and show by turns, over HTTP, with everything kept; floor: one commit of one row.

                %s""".formatted(table);
    }

    private static String orders(ParleyClient visitor, ParleyClient staff) throws Exception {
        List<String> sessions = new ArrayList<>();
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            String session = visitor.chat("hello", null).path("session_id").asString();
            visitor.post("/api/v1/cart/lines", Map.of("session_id", session, "sku", SHORT, "quantity", 1));
            sessions.add(session);
        }
        CountDownLatch start = new CountDownLatch(1);
        long placed = 0;
        long begun;
        try (ExecutorService buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> orders = sessions.stream()
                    .map(session -> buyers.submit(() -> {
                        start.await();
                        return orders(visitor, session);
                    }))
                    .toList();
            begun = System.nanoTime();
            start.countDown();
            for (Future<Boolean> order : orders) {
                placed += order.get() ? 1 : 0;
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        String left = staff.get("/api/v1/products/" + SHORT).path("stock").asString();
        return new Table("orders at once", "stock", "placed", "left", "took", "wanted")
                .row(BUYERS, STOCK, placed, left, "%.1f s".formatted(seconds), STOCK + " placed, 0 left")
                .toString();
    }

    private static boolean orders(ParleyClient visitor, String session) {
        try {
            visitor.post(
                    "/api/v1/checkout",
                    Map.of(
                            "session_id", session,
                            "name", "Ana Ruiz",
                            "email", "ana@beam.example",
                            "phone", "+34600111222",
                            "address", "Calle Mayor 5, 31001 Pamplona"));
            return true;
        } catch (IllegalStateException refused) {
            if (refused.getMessage().contains("answered 409")) {
                return false;
            }
            throw refused;
        }
    }

    private static List<Map<String, Object>> products() {
        List<Map<String, Object>> products = new ArrayList<>();
        for (int number = 0; number < PRODUCTS; number++) {
            products.add(product("P-" + (1000 + number), "Wood screw 5x" + (20 + number) + " zinc", 1_000_000));
        }
        products.add(product(SHORT, "Last of its kind", STOCK));
        return products;
    }

    private static Map<String, Object> product(String sku, String name, int stock) {
        return Map.of(
                "sku", sku, "name", name, "price", "6.40", "currency", "EUR", "unit", "box", "stock", stock);
    }
}
