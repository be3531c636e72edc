package dev.parley.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.llm.Embedder;
import dev.parley.llm.EmbeddingModel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CachingEmbedderTests {

    private final AtomicInteger worked = new AtomicInteger();
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private volatile boolean broken;

    private final Embedder embedder = new CachingEmbedder(new Counting(), 10);

    private final class Counting implements Embedder {

        @Override
        public EmbeddingModel model() {
            return new EmbeddingModel("counting", 1);
        }

        @Override
        public float[] embed(String text) {
            int number = worked.incrementAndGet();
            try {
                mayEnd.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            if (broken) {
                throw new IllegalStateException("no model");
            }
            return new float[] {number};
        }
    }

    @Test
    void worksATextOutOnceForAllWhoAskAtTheSameTime() {
        List<CompletableFuture<float[]>> asked = IntStream.range(0, 4)
                .mapToObj(
                        one -> CompletableFuture.supplyAsync(() -> embedder.embed("hours"), Thread::startVirtualThread))
                .toList();
        mayEnd.countDown();
        assertThat(asked).allSatisfy(vector -> assertThat(vector.join()).containsExactly(1));
        assertThat(embedder.embed("hours")).containsExactly(1);
        assertThat(embedder.embed("price")).containsExactly(2);
    }

    @Test
    void triesAgainWhatFailed() {
        mayEnd.countDown();
        broken = true;
        assertThatIllegalStateException().isThrownBy(() -> embedder.embed("hours"));
        broken = false;
        assertThat(embedder.embed("hours")).containsExactly(2);
    }
}
