package dev.parley.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WordsTests {

    private static final int SMALL_STACK = 256 * 1024;

    @Test
    void readsTheLongestMessageOfNothingButSeparatedDigits() throws InterruptedException {
        AtomicInteger words = new AtomicInteger();
        Thread reader = new Thread(
                null, () -> words.set(Words.of("1,".repeat(2000)).list().size()), "reader", SMALL_STACK);
        reader.start();
        reader.join();
        assertThat(words).hasValue(1);
    }
}
