package dev.parley.commerce.catalogue;

import dev.parley.tenancy.TenantCreated;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Gives a new tenant the products of its seed folder. */
@Component
class CatalogueSeed {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueSeed.class);
    private static final List<String> FILES = List.of("vehicles.csv", "products.csv");

    private final ProductImport imports;

    CatalogueSeed(ProductImport imports) {
        this.imports = imports;
    }

    @EventListener
    void load(TenantCreated created) {
        if (created.seed() == null) {
            return;
        }
        for (String file : FILES) {
            ClassPathResource resource = new ClassPathResource(created.seed() + "/" + file);
            if (resource.exists()) {
                load(resource);
            }
        }
    }

    private void load(ClassPathResource file) {
        try (InputStream in = file.getInputStream()) {
            ImportReport report = imports.run("text/csv", in);
            LOG.info("{}: {} products", file.getPath(), report.created());
            report.rejected().forEach(line -> LOG.warn("{}: {}", file.getPath(), line));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
