package dev.parley.bench;

import dev.parley.drive.Launch;
import dev.parley.drive.ParleyClient;
import dev.parley.drive.ParleyProcess;
import dev.parley.drive.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Documents in over HTTP, until the last can be found. */
final class IngestBenchmark implements Benchmark {

    private static final int BATCH = 50;

    private final Settings settings;

    IngestBenchmark(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String run() {
        try (ParleyProcess server = ParleyProcess.start(Launch.built(settings.project()))) {
            ParleyClient platform =
                    new ParleyClient(server.url()).signedIn(ParleyProcess.ADMINISTRATOR, ParleyProcess.PASSWORD);
            platform.createTenant("ingest", "Ingest", "en-US", "USD", "America/New_York");
            ParleyClient staff = platform.with("X-Parley-Tenant", "ingest");
            Table table =
                    new Table("documents", "chunks", "until all are found", "documents/s", "chunks/s", "memory after");
            row(table, staff, server, settings.documents());
            return "Each a title and a page of about 450 words, sent %d at a time.\n\n%s".formatted(BATCH, table);
        }
    }

    private static void row(Table table, ParleyClient staff, ParleyProcess server, int count) {
        Texts texts = new Texts(7);
        long start = System.nanoTime();
        for (int sent = 0; sent < count; sent += BATCH) {
            List<Map<String, Object>> documents = new ArrayList<>();
            for (int i = sent; i < Math.min(count, sent + BATCH); i++) {
                documents.add(document(texts, i));
            }
            staff.post("/api/v1/knowledge/ingest", Map.of("documents", documents));
        }
        JsonNode status = staff.get("/api/v1/knowledge/status");
        while (!status.path("status").asString("").equals("ready")
                || status.path("documents").asInt() < count) {
            ParleyClient.pause(50);
            status = staff.get("/api/v1/knowledge/status");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int chunks = status.path("chunks").asInt();
        table.row(
                count,
                chunks,
                "%.1f s".formatted(seconds),
                "%.1f".formatted(count / seconds),
                "%.1f".formatted(chunks / seconds),
                "%.0f MB".formatted(server.residentMegabytes()));
    }

    private static Map<String, Object> document(Texts texts, int number) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("external_id", "page-" + number);
        document.put("title", texts.title());
        document.put("content", texts.page(450));
        document.put("namespace", "sales");
        document.put("language", "en");
        return document;
    }
}
