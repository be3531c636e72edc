package dev.parley.commerce.catalogue;

import dev.parley.shared.time.BackgroundLoop;
import dev.parley.shared.time.Looping;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import dev.parley.tenancy.Tenants;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes catalogues ready for searching after an import and at the start, so that no customer waits for it. Of several
 * imports that follow each other only what the last has left is made ready.
 */
@Component
class CatalogueWarmth implements Looping {

    private static final Duration LOOK = Duration.ofHours(1);

    /** At the start; with more tenants than that the others become ready when they are first asked. */
    private static final int MOST = 50;

    private final Tenants tenants;
    private final Catalogues catalogues;
    private final ProductMeanings meanings;
    private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();
    private final BackgroundLoop loop = new BackgroundLoop("catalogues", LOOK, this::warmAll);

    CatalogueWarmth(Tenants tenants, Catalogues catalogues, ProductMeanings meanings) {
        this.tenants = tenants;
        this.catalogues = catalogues;
        this.meanings = meanings;
    }

    @EventListener
    void on(CatalogueImported imported) {
        waiting.add(imported.tenant());
        loop.wake();
    }

    private void warmAll() {
        for (TenantId id : Set.copyOf(waiting)) {
            // Taken off before: an import that comes while this one is made ready puts it on again.
            waiting.remove(id);
            tenants.find(id).ifPresent(tenant -> TenantContext.run(tenant, this::warm));
        }
    }

    private void warm() {
        Catalogue catalogue = catalogues.current();
        if (catalogue.hasGoods()) {
            catalogue.makeReady();
            meanings.of(catalogue);
        }
    }

    @Override
    public void start() {
        tenants.all().stream().limit(MOST).forEach(tenant -> waiting.add(tenant.id()));
        Looping.super.start();
        loop.wake();
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }
}
