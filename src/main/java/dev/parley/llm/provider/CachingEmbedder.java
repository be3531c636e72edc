package dev.parley.llm.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.llm.Embedder;
import dev.parley.llm.EmbeddingModel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Remembers the vectors of texts seen lately; one question is embedded by several steps of a turn. */
final class CachingEmbedder implements Embedder, AutoCloseable {

    /** Long texts are chunks at ingest: embedded once, never asked for again. */
    private static final int MEMORABLE_CHARACTERS = 500;

    private final Embedder embedder;
    private final Cache<String, CompletableFuture<float[]>> vectors;

    CachingEmbedder(Embedder embedder, int size) {
        this.embedder = embedder;
        // Every turn adds a text: tidying up is done by then, while another thread would have to be woken for it.
        this.vectors =
                Caffeine.newBuilder().maximumSize(size).executor(Runnable::run).build();
    }

    @Override
    public EmbeddingModel model() {
        return embedder.model();
    }

    @Override
    public float[] embed(String text) {
        if (!remembers(text)) {
            return embedder.embed(text);
        }
        CompletableFuture<float[]> own = new CompletableFuture<>();
        @Nullable CompletableFuture<float[]> known = vectors.asMap().putIfAbsent(text, own);
        return known == null ? workedOut(text, own) : awaited(text, known);
    }

    private float[] workedOut(String text, CompletableFuture<float[]> own) {
        try {
            float[] vector = embedder.embed(text);
            own.complete(vector);
            return vector;
        } catch (RuntimeException | Error failed) {
            vectors.asMap().remove(text, own);
            own.completeExceptionally(failed);
            throw failed;
        }
    }

    /** What another thread works out; if it fails there, it may succeed here. */
    private float[] awaited(String text, CompletableFuture<float[]> known) {
        try {
            return known.join();
        } catch (CompletionException failed) {
            return embedder.embed(text);
        }
    }

    @Override
    public boolean remembers(String text) {
        return text.length() <= MEMORABLE_CHARACTERS;
    }

    @Override
    public void close() throws Exception {
        if (embedder instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
