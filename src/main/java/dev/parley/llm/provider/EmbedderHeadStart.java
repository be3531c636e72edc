package dev.parley.llm.provider;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Loads the bundled model on another thread while the application is put together, which takes about as long. */
final class EmbedderHeadStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final AtomicReference<@Nullable CompletableFuture<OnnxEmbedder>> BEGUN = new AtomicReference<>();

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        boolean local =
                environment.getProperty("parley.embedding.provider", "local").equalsIgnoreCase("local");
        if (local && environment.getProperty("parley.embedding.model-path") == null && BEGUN.get() == null) {
            var loading = new CompletableFuture<OnnxEmbedder>();
            if (BEGUN.compareAndSet(null, loading)) {
                Thread.ofPlatform().daemon().name("embedder").start(() -> load(loading));
            }
        }
    }

    /** The model whose loading has begun, once; otherwise a new one. */
    static OnnxEmbedder bundled() {
        CompletableFuture<OnnxEmbedder> begun = BEGUN.getAndSet(null);
        return begun == null ? OnnxEmbedder.bundled() : begun.join();
    }

    private static void load(CompletableFuture<OnnxEmbedder> loading) {
        try {
            loading.complete(OnnxEmbedder.bundled());
        } catch (RuntimeException | LinkageError unusable) {
            loading.completeExceptionally(unusable);
        }
    }
}
