package dev.parley.commerce.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ApplicationTest;
import dev.parley.commerce.catalogue.ProductSearch.Query;
import dev.parley.commerce.search.Wish;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Catalogues are ready for searching before the first customer asks. */
class CatalogueWarmthTests extends ApplicationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private ProductImport imports;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private ProductSearch search;

    @Test
    void makesTheLastOfSeveralImportsReady() {
        Tenant shop = newTenant("wholesale");
        TenantContext.run(shop, () -> {
            List.of("Hex nut M8", "Wing nut M8", "Ball valve").forEach(this::load);
            Instant until = Instant.now().plus(PATIENCE);
            while (!catalogues.current().isReady() && Instant.now().isBefore(until)) {
                Thread.onSpinWait();
            }
            assertThat(catalogues.current().isReady()).isTrue();
            assertThat(found("valve")).containsExactly("A1");
            assertThat(found("nut")).isEmpty();
        });
    }

    private void load(String name) {
        String csv = "sku,name,price,stock\nA1," + name + ",1.00,5\n";
        imports.run("text/csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> found(String text) {
        return search.search(new Query(Wish.of(text), null, null, null)).items().stream()
                .map(one -> one.product().sku())
                .toList();
    }
}
