package dev.parley.bench;

import dev.parley.drive.Table;
import dev.parley.knowledge.KnowledgeQuery;
import dev.parley.knowledge.index.Candidate;
import dev.parley.knowledge.index.IndexQuery;
import dev.parley.knowledge.index.IndexedChunk;
import dev.parley.knowledge.index.LuceneIndex;
import dev.parley.knowledge.ingest.ChunkEncoder;
import dev.parley.knowledge.retrieve.Retriever;
import dev.parley.knowledge.retrieve.Thresholds;
import dev.parley.knowledge.text.Reader;
import dev.parley.llm.Embedder;
import dev.parley.llm.EmbeddingModel;
import dev.parley.llm.provider.OnnxEmbedder;
import dev.parley.shared.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.lucene.store.FSDirectory;

/** The retrieval that chat uses, over more and more chunks, and how much of the exact answer its index finds. */
final class SearchBenchmark implements Benchmark {

    private static final int NEAREST = 10;
    private static final int RECALL_QUESTIONS = 200;

    private final Settings settings;
    private final Reader reader = new Reader();

    SearchBenchmark(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String run() throws Exception {
        Table table = new Table(
                "chunks", "p50", "p95", "p99", "recall@10", "floor p50", "p50 to floor", "building", "wanted");
        for (int chunks : settings.chunks()) {
            row(table, chunks);
        }
        return """
                Made-up chunks of three sentences with a fixed seed, through the program's own reader, index and \
                ranking. To save hours of embedding, their vectors are random unit vectors around 500 centres; each \
                question is really embedded for its time, then searched with such a vector. Floor: that embedding \
                alone. Recall is against comparing with every vector.

                %s""".formatted(table);
    }

    private void row(Table table, int size) throws Exception {
        Path folder = Files.createTempDirectory("parley-index-");
        try (OnnxEmbedder model = OnnxEmbedder.bundled();
                LuceneIndex index =
                        new LuceneIndex(FSDirectory.open(folder), model.model().dimension())) {
            ClusteredVectors vectors = new ClusteredVectors(model.model());
            long start = System.nanoTime();
            float[][] stored = fill(index, vectors, size);
            double seconds = (System.nanoTime() - start) / 1e9;
            Measured floor = floor(model);
            Measured search = searches(index, new Timed(model, vectors));
            table.row(
                    "%,d".formatted(size),
                    search.millis(50),
                    search.millis(95),
                    search.millis(99),
                    "%.3f".formatted(recall(index, vectors, stored)),
                    floor.millis(50),
                    "%.1f".formatted(search.millisAt(50) / floor.millisAt(50)),
                    "%.0f s".formatted(seconds),
                    "p95 under 10 ms, recall .99 at 100,000");
        } finally {
            try (var tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private float[][] fill(LuceneIndex index, ClusteredVectors vectors, int size) {
        ChunkEncoder encoder = new ChunkEncoder(vectors, reader);
        Texts texts = new Texts(size);
        float[][] stored = new float[size][];
        List<IndexedChunk> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            IndexedChunk chunk = chunk(encoder, texts.title(), texts.page(36), i);
            stored[i] = chunk.vector();
            batch.add(chunk);
            if (batch.size() == 2_000 || i == size - 1) {
                index.replace(Set.of(), batch, i + 1L);
                batch.clear();
            }
        }
        index.settle();
        return stored;
    }

    private static IndexedChunk chunk(ChunkEncoder encoder, String title, String content, int number) {
        return new IndexedChunk(
                new UUID(1, number),
                new UUID(2, number),
                "chunk-" + number,
                1,
                1,
                title,
                content,
                "sales",
                Language.ENGLISH,
                null,
                null,
                null,
                encoder.whole(title, content, Language.ENGLISH),
                encoder.units(title, content, Language.ENGLISH, encoder.vectors(title, content, Language.ENGLISH)));
    }

    private Measured floor(OnnxEmbedder model) {
        Texts texts = new Texts(11);
        return timed(settings.searches(), () -> model.embed(texts.sentence()));
    }

    private Measured searches(LuceneIndex index, Embedder embedder) {
        Retriever retriever = new Retriever(reader, embedder);
        Texts texts = new Texts(12);
        Instant now = Instant.now();
        Thresholds thresholds = new Thresholds(0.40, 0.60);
        Runnable search = () -> retriever.retrieve(
                index, new KnowledgeQuery(texts.sentence(), Language.ENGLISH, Set.of(), 5), thresholds, now);
        timed(settings.searches() / 2, search);
        return timed(settings.searches(), search);
    }

    private static Measured timed(int times, Runnable work) {
        Histogram histogram = Measured.histogram();
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            histogram.recordValue((System.nanoTime() - start) / 1000);
        }
        return new Measured(histogram, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static double recall(LuceneIndex index, ClusteredVectors vectors, float[][] stored) {
        Texts texts = new Texts(13);
        int found = 0;
        for (int i = 0; i < RECALL_QUESTIONS; i++) {
            float[] question = vectors.embed(texts.sentence());
            List<Integer> exact = exactly(stored, question);
            List<Candidate> candidates = index.search(
                    new IndexQuery("en", List.of(), List.of(), question, Set.of(), Instant.now(), 3 * NEAREST));
            found += (int) candidates.stream()
                    .sorted(Comparator.comparingDouble(Candidate::semantic).reversed())
                    .limit(NEAREST)
                    .filter(candidate ->
                            exact.contains((int) candidate.chunk().id().getLeastSignificantBits()))
                    .count();
        }
        return found / (double) (RECALL_QUESTIONS * NEAREST);
    }

    private static List<Integer> exactly(float[][] stored, float[] question) {
        double[] scores = new double[stored.length];
        for (int i = 0; i < stored.length; i++) {
            float sum = 0;
            for (int d = 0; d < question.length; d++) {
                sum += stored[i][d] * question[d];
            }
            scores[i] = sum;
        }
        return IntStream.range(0, stored.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
                .limit(NEAREST)
                .toList();
    }

    /** Takes the time of the real model and gives the vector that suits the made-up chunks. */
    private record Timed(Embedder real, Embedder made) implements Embedder {

        @Override
        public EmbeddingModel model() {
            return real.model();
        }

        @Override
        public float[] embed(String text) {
            real.embed(text);
            return made.embed(text);
        }
    }
}
