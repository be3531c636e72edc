package dev.parley.shared.time;

import org.springframework.context.SmartLifecycle;

/** A component whose work goes on in a loop for as long as the application runs. */
public interface Looping extends SmartLifecycle {

    BackgroundLoop loop();

    @Override
    default void start() {
        loop().start();
    }

    @Override
    default void stop() {
        loop().stop();
    }

    @Override
    default boolean isRunning() {
        return loop().isRunning();
    }
}
