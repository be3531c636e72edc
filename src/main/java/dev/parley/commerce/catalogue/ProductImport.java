package dev.parley.commerce.catalogue;

import dev.parley.commerce.catalogue.ImportReport.Rejected;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    private static final int BATCH = 500;

    private final ProductRepository repository;
    private final CustomerTermsRepository terms;
    private final Catalogues catalogues;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    ProductImport(
            ProductRepository repository,
            CustomerTermsRepository terms,
            Catalogues catalogues,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.terms = terms;
        this.catalogues = catalogues;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param mediaType {@code text/csv}, {@code application/json} or {@code application/x-ndjson}; parameters are ignored
     * @throws ProblemException when the type is another, or the file as a whole cannot be read
     */
    public ImportReport run(@Nullable String mediaType, InputStream in) {
        ImportReport report = Objects.requireNonNull(transaction.execute(status -> {
            try {
                return run(source(mediaType, in));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }));
        catalogues.forget();
        return report;
    }

    private ProductSource source(@Nullable String mediaType, InputStream in) throws IOException {
        String type = mediaType == null ? "" : mediaType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/csv" -> new CsvSource(in);
            case "application/json" -> new JsonSource(in, json);
            case "application/x-ndjson", "application/ndjson", "application/jsonl" -> new JsonLinesSource(in, json);
            default ->
                throw new ProblemException(
                        ErrorCode.UNSUPPORTED, "send text/csv, application/json or application/x-ndjson");
        };
    }

    private ImportReport run(ProductSource source) throws IOException {
        Progress progress = new Progress(repository.nextRevision());
        String currency = TenantContext.current().currency();
        for (RawProduct raw = source.next(); raw != null; raw = source.next()) {
            ProductCheck check = new ProductCheck(json, currency, raw);
            NewProduct product = check.product();
            if (product == null) {
                progress.rejected.add(new Rejected(raw.line(), check.sku(), List.copyOf(check.errors())));
            } else {
                progress.take(raw.line(), product);
            }
        }
        progress.flush();
        return new ImportReport(progress.created, progress.updated, progress.unchanged, progress.rejected);
    }

    private final class Progress {
        private final long revision;
        private final Map<String, Long> seen = new HashMap<>();
        private final List<NewProduct> batch = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private int created;
        private int updated;
        private int unchanged;

        Progress(long revision) {
            this.revision = revision;
        }

        void take(long line, NewProduct product) {
            Long earlier = seen.putIfAbsent(product.sku(), line);
            if (earlier != null) {
                rejected.add(new Rejected(
                        line, product.sku(), List.of("sku is already on line " + earlier + " of this file")));
                return;
            }
            batch.add(product);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (batch.isEmpty()) {
                return;
            }
            ProductRepository.Written written = repository.write(batch, revision);
            created += written.created();
            updated += written.updated();
            batch.stream()
                    .filter(product -> product.terms().isStated())
                    .forEach(product -> terms.write(product.sku(), product.terms()));
            unchanged += batch.size() - written.created() - written.updated();
            batch.clear();
        }
    }
}
