package dev.parley.commerce.catalogue;

import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes over products from a file, in one transaction: every good line is kept, every bad one is named with all that is
 * wrong, and a file that cannot be read at all changes nothing. Importing the same file again changes nothing.
 */
@Component
public class ProductImport {

    private final ProductSources sources;
    private final ProductRepository repository;
    private final CustomerTermsRepository terms;
    private final Holds holds;
    private final ImportProgress progress;
    private final Catalogues catalogues;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    ProductImport(
            ProductSources sources,
            ProductRepository repository,
            CustomerTermsRepository terms,
            Holds holds,
            ImportProgress progress,
            Catalogues catalogues,
            ApplicationEventPublisher events,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.sources = sources;
        this.repository = repository;
        this.terms = terms;
        this.holds = holds;
        this.progress = progress;
        this.catalogues = catalogues;
        this.events = events;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param mediaType {@code text/csv}, {@code application/json} or {@code application/x-ndjson}; parameters are ignored
     * @throws ProblemException when the type is another, or the file as a whole cannot be read
     */
    public ImportReport run(@Nullable String mediaType, InputStream in) {
        return run(mediaType, in, false);
    }

    /**
     * Takes over a list that names every product there is: those it leaves out are no longer in stock; when that would be
     * more than half of what is in stock, they are held for a person.
     */
    public ImportReport runFull(@Nullable String mediaType, InputStream in) {
        return run(mediaType, in, true);
    }

    private ImportReport run(@Nullable String mediaType, InputStream in, boolean full) {
        try {
            ImportReport report = Objects.requireNonNull(transaction.execute(status -> {
                try {
                    return run(sources.open(mediaType, in), full);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }));
            catalogues.forget();
            events.publishEvent(new CatalogueImported(TenantContext.current().id()));
            return report;
        } catch (RuntimeException failed) {
            progress.failed();
            throw failed;
        }
    }

    private ImportReport run(ProductSource source, boolean full) throws IOException {
        String currency = TenantContext.current().currency();
        ProductIntake intake = new ProductIntake(repository, terms, holds, progress);
        for (RawProduct raw = source.next(); raw != null; raw = source.next()) {
            intake.take(raw.line(), new ProductCheck(json, currency, raw));
        }
        return full ? intake.finishFull() : intake.finish();
    }
}
