package dev.parley.bench;

import dev.parley.drive.Launch;
import dev.parley.drive.ParleyClient;
import dev.parley.drive.ParleyProcess;
import dev.parley.drive.Table;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Products in as one CSV file, and searched for by name, size and need, at several sizes of the shop. */
final class CatalogueBenchmark implements Benchmark {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 50_000);
    private static final Duration SEARCHED = Duration.ofSeconds(8);
    private static final List<String> THINGS = List.of(
            "Wood screw", "Hex bolt", "Wall plug", "Ball valve", "Padlock", "Drill bit", "Nitrile glove", "Cable tie",
            "Hose clamp", "Paint roller", "Flap disc", "Tap washer", "Chain hoist", "Angle bracket", "Work light");
    private static final List<String> FINISHES =
            List.of("zinc", "stainless A2", "stainless A4", "brass", "black", "galvanised", "nylon", "heavy duty");
    private static final List<String> QUERIES = List.of(
            "wood screw 5x60",
            "m8 hex bolt stainless",
            "tornillos para madera 4x40",
            "something to fix timber to concrete",
            "the tap keeps dripping",
            "brass bal valve 3/4",
            "guantes de nitrilo",
            "drill bit under 20 euros");

    private final Settings settings;

    CatalogueBenchmark(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String run() {
        try (ParleyProcess server = ParleyProcess.start(Launch.built(settings.project()))) {
            ParleyClient platform =
                    new ParleyClient(server.url()).signedIn(ParleyProcess.ADMINISTRATOR, ParleyProcess.PASSWORD);
            Table table = new Table(
                    "products",
                    "import",
                    "products/s",
                    "again, unchanged",
                    "processor time",
                    "first search",
                    "search p50",
                    "p95",
                    "p99");
            for (int size : SIZES) {
                platform.createTenant("shop-" + size, "Shop", "en-US", "EUR", "Europe/Madrid");
                row(table, platform.with("X-Parley-Tenant", "shop-" + size), server, size);
            }
            return """
                    One CSV file over HTTP, then the same file again; searches by one caller, words and meaning as far as \
                    it is worked out aside.

                    %s""".formatted(table);
        }
    }

    private static void row(Table table, ParleyClient staff, ParleyProcess server, int size) {
        String csv = csv(size);
        ProcessorTime before = ProcessorTime.of(server);
        double first = seconds(() -> staff.post("/api/v1/products/import", "text/csv", csv));
        ProcessorTime used = ProcessorTime.of(server).since(before);
        double again = seconds(() -> staff.post("/api/v1/products/import", "text/csv", csv));
        double opening = seconds(() -> search(staff, 0));
        Measured searched = Load.run(1, SEARCHED, worker -> new Load.Work() {
            private int next;

            @Override
            public void once() {
                search(staff, next++);
            }
        });
        table.row(
                size,
                "%.1f s".formatted(first),
                "%.0f".formatted(size / first),
                "%.1f s".formatted(again),
                "%.1f s".formatted(used.program().plus(used.database()).toMillis() / 1000.0),
                "%.0f ms".formatted(opening * 1000),
                searched.millis(50),
                searched.millis(95),
                searched.millis(99));
    }

    private static void search(ParleyClient staff, int number) {
        String query = URLEncoder.encode(QUERIES.get(number % QUERIES.size()), StandardCharsets.UTF_8);
        staff.get("/api/v1/products/search?limit=10&q=" + query);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static String csv(int size) {
        Random random = new Random(size);
        StringBuilder csv = new StringBuilder("sku,name,description,category,brand,price,currency,unit,stock,attributes\n");
        for (int n = 0; n < size; n++) {
            String thing = THINGS.get(random.nextInt(THINGS.size()));
            String finish = FINISHES.get(random.nextInt(FINISHES.size()));
            int width = 2 + random.nextInt(20);
            int length = 10 * (1 + random.nextInt(30));
            csv.append("P-%06d,%s %dx%d %s,%s in %s. Box for trade use.,%ss,Brand%d,%d.%02d,EUR,box,%d,\"{\"\"length_mm\"\": %d}\"\n"
                    .formatted(
                            n,
                            thing,
                            width,
                            length,
                            finish,
                            thing,
                            finish,
                            thing,
                            random.nextInt(40),
                            1 + random.nextInt(90),
                            random.nextInt(100),
                            random.nextInt(500),
                            length));
        }
        return csv.toString();
    }
}
