package dev.parley.tenancy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A value that another thread works out, for the tenant that was bound when it began; who asks for it waits for what is
 * left of the work. Not to be waited for inside a transaction: the work may need a connection of its own.
 */
public final class Ahead<T> {

    private final CompletableFuture<T> work;

    private Ahead(CompletableFuture<T> work) {
        this.work = work;
    }

    public static <T> Ahead<T> begin(Supplier<T> work) {
        Tenant tenant = TenantContext.current();
        return new Ahead<>(CompletableFuture.supplyAsync(() -> TenantContext.call(tenant, work::get), Ahead::start));
    }

    /** Work that leaves its result in a cache; what fails is tried again by whoever asks the cache. */
    public static void run(Runnable work) {
        Tenant tenant = TenantContext.current();
        CompletableFuture.runAsync(() -> TenantContext.run(tenant, work), Ahead::start);
    }

    private static void start(Runnable work) {
        Thread.ofVirtual().name("ahead").start(work);
    }

    /** What the work threw is thrown here, and nowhere else. */
    public T value() {
        try {
            return work.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw failed;
        }
    }
}
