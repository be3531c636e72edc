package dev.parley.commerce.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.commerce.Product;
import dev.parley.commerce.search.Meanings;
import dev.parley.llm.Embedder;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What the products of each tenant mean. Worked out aside, product by product, and kept in the database; until it is done
 * words alone are searched.
 */
@Component
class ProductMeanings implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ProductMeanings.class);
    private static final int BATCH = 200;
    private static final int DIGEST = 16;
    private static final long TENANTS = 200;
    private static final long QUERIES = 2_000;

    private record Kept(Meanings meanings, AtomicLong revision) {}

    private final Embedder embedder;
    private final VectorRepository repository;
    private final ExecutorService aside = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("product-meanings")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());
    private final Cache<TenantId, Kept> kept =
            Caffeine.newBuilder().maximumSize(TENANTS).build();
    private final Cache<String, byte[]> queries =
            Caffeine.newBuilder().maximumSize(QUERIES).build();

    ProductMeanings(Embedder embedder, VectorRepository repository) {
        this.embedder = embedder;
        this.repository = repository;
    }

    /** What is known so far; the rest is being worked out. */
    Meanings of(Catalogue catalogue) {
        Tenant tenant = TenantContext.current();
        Kept own = kept.get(tenant.id(), id -> new Kept(new Meanings(), new AtomicLong(-1)));
        long before = own.revision().getAndSet(catalogue.revision());
        if (before != catalogue.revision()) {
            aside.execute(() -> TenantContext.run(tenant, () -> fill(own.meanings(), catalogue)));
        }
        return own.meanings();
    }

    byte[] of(String query) {
        return queries.get(query, text -> Meanings.bytes(embedder.embed(text)));
    }

    private void fill(Meanings meanings, Catalogue catalogue) {
        try {
            Map<String, VectorRepository.Stored> stored =
                    repository.all(embedder.model().toString());
            List<VectorRepository.Stored> fresh = new ArrayList<>();
            for (Product product : catalogue.products()) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                String text = text(product);
                byte[] digest = digest(text);
                VectorRepository.Stored known = stored.get(product.sku());
                if (known != null && Arrays.equals(known.digest(), digest)) {
                    meanings.put(product.sku(), known.vector());
                    continue;
                }
                byte[] vector = Meanings.bytes(embedder.embed(text));
                meanings.put(product.sku(), vector);
                fresh.add(new VectorRepository.Stored(product.sku(), digest, vector));
                if (fresh.size() == BATCH) {
                    store(fresh);
                }
            }
            store(fresh);
        } catch (RuntimeException failed) {
            LOG.warn("Products are searched by words alone: {}", failed.getMessage());
        }
    }

    private void store(List<VectorRepository.Stored> fresh) {
        repository.store(embedder.model().toString(), fresh);
        fresh.clear();
    }

    private static String text(Product product) {
        return product.description().isBlank() ? product.name() : product.name() + ". " + product.description();
    }

    private static byte[] digest(String text) {
        try {
            return Arrays.copyOf(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void destroy() {
        aside.shutdownNow();
    }
}
