package dev.parley.nlu.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InjectionExamplesTests {

    /** As in a thread of the common pool when the program is one jar. */
    @Test
    void areFoundByAThreadWhoseLoaderDoesNotKnowTheProgram() throws InterruptedException {
        int[] found = new int[1];
        Thread thread = new Thread(() -> found[0] = InjectionExamples.load().size());
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.start();
        thread.join();
        assertThat(found[0]).isGreaterThan(1000);
    }
}
