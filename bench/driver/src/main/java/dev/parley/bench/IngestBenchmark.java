package dev.parley.bench;

import dev.parley.drive.Launch;
import dev.parley.drive.ParleyClient;
import dev.parley.drive.ParleyProcess;
import dev.parley.drive.Table;
import dev.parley.knowledge.ingest.ChunkEncoder;
import dev.parley.knowledge.ingest.Chunker;
import dev.parley.knowledge.ingest.Chunker.Chunk;
import dev.parley.knowledge.text.Reader;
import dev.parley.llm.provider.OnnxEmbedder;
import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Documents in over HTTP, until the last can be found. */
final class IngestBenchmark implements Benchmark {

    private static final int BATCH = 50;
    private static final int WORDS = 450;
    private static final int OF_THE_FLOOR = 100;
    private static final String NAMESPACE = "sales";

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
            Table table = new Table(
                    "documents",
                    "chunks",
                    "until all are found",
                    "documents/s",
                    "chunks/s",
                    "floor documents/s",
                    "time to floor",
                    "memory after");
            row(table, staff, server, settings.documents());
            return """
                    Each a title and a page of about 450 words, sent %d at a time. Floor: embedding the same texts, each \
                    chunk and each of its sentences, by as many workers as there are processors, measured on the first \
                    %d documents.

                    %s""".formatted(BATCH, OF_THE_FLOOR, table);
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
        double floor = floor(Math.min(OF_THE_FLOOR, count));
        table.row(
                count,
                chunks,
                "%.1f s".formatted(seconds),
                "%.1f".formatted(count / seconds),
                "%.1f".formatted(chunks / seconds),
                "%.1f".formatted(floor),
                "%.2f".formatted(floor * seconds / count),
                "%.0f MB".formatted(server.residentMegabytes()));
    }

    /** Documents a second when nothing is done but embedding them. */
    private static double floor(int count) {
        Texts texts = new Texts(7);
        Queue<Chunk> chunks = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < count; i++) {
            chunks.addAll(Chunker.cut(texts.title(), texts.page(WORDS), NAMESPACE));
        }
        try (OnnxEmbedder model = OnnxEmbedder.bundled();
                ExecutorService workers = Executors.newCachedThreadPool()) {
            ChunkEncoder encoder = new ChunkEncoder(model, new Reader());
            long start = System.nanoTime();
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                work.add(workers.submit(() -> embed(chunks, encoder)));
            }
            for (Future<?> each : work) {
                each.get();
            }
            return count / ((System.nanoTime() - start) / 1e9);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void embed(Queue<Chunk> chunks, ChunkEncoder encoder) {
        for (Chunk chunk = chunks.poll(); chunk != null; chunk = chunks.poll()) {
            encoder.whole(chunk.title(), chunk.content(), Language.ENGLISH);
            encoder.vectors(chunk.title(), chunk.content(), Language.ENGLISH);
        }
    }

    private static Map<String, Object> document(Texts texts, int number) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("external_id", "page-" + number);
        document.put("title", texts.title());
        document.put("content", texts.page(WORDS));
        document.put("namespace", NAMESPACE);
        document.put("language", "en");
        return document;
    }
}
