package dev.parley.commerce.catalogue;

import dev.parley.commerce.catalogue.ImportReport.Rejected;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.Money;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
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

    /** A file with more wrong lines than this is a wrong file; naming more helps nobody. */
    private static final int MOST_REJECTED = 10_000;

    private final ProductRepository repository;
    private final CustomerTermsRepository terms;
    private final Holds holds;
    private final ImportProgress progress;
    private final Catalogues catalogues;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    ProductImport(
            ProductRepository repository,
            CustomerTermsRepository terms,
            Holds holds,
            ImportProgress progress,
            Catalogues catalogues,
            ApplicationEventPublisher events,
            JsonMapper json,
            PlatformTransactionManager transactions) {
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
                    return run(source(mediaType, in), full);
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

    private ProductSource source(@Nullable String mediaType, InputStream in) throws IOException {
        String type = mediaType == null ? "" : mediaType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/csv" -> new CsvSource(in, encoding(mediaType));
            case "application/json" -> new JsonSource(in, json);
            case "application/x-ndjson", "application/ndjson", "application/jsonl" ->
                new JsonLinesSource(in, encoding(mediaType), json);
            default ->
                throw new ProblemException(
                        ErrorCode.UNSUPPORTED, "send text/csv, application/json or application/x-ndjson");
        };
    }

    /** As the request says, else UTF-8. */
    private static Charset encoding(@Nullable String mediaType) {
        try {
            @Nullable
            Charset said = mediaType == null
                    ? null
                    : MediaType.parseMediaType(mediaType).getCharset();
            return said == null ? StandardCharsets.UTF_8 : said;
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(ErrorCode.UNSUPPORTED, "the charset of the Content-Type is not known");
        }
    }

    private ImportReport run(ProductSource source, boolean full) throws IOException {
        String currency = TenantContext.current().currency();
        Intake intake = new Intake(repository.nextRevision());
        for (RawProduct raw = source.next(); raw != null; raw = source.next()) {
            ProductCheck check = new ProductCheck(json, currency, raw);
            NewProduct product = check.product();
            intake.lines++;
            if (product == null) {
                intake.reject(raw.line(), check.sku(), List.copyOf(check.errors()));
            } else {
                intake.take(raw.line(), product);
            }
        }
        intake.flush();
        if (full) {
            repository.confirm();
            intake.withdrawMissing();
        }
        progress.at(intake.started, intake.lines, intake.report(), true);
        return intake.report();
    }

    private final class Intake {
        private final Instant started = progress.now();
        private final long revision;
        private final Map<String, Long> seen = new HashMap<>();
        private final Map<String, NewProduct> batch = new LinkedHashMap<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private long lines;
        private int created;
        private int updated;
        private int unchanged;

        Intake(long revision) {
            this.revision = revision;
        }

        void take(long line, NewProduct product) {
            Long earlier = seen.putIfAbsent(product.sku(), line);
            if (earlier != null) {
                reject(line, product.sku(), List.of("sku is already on line " + earlier + " of this file"));
                return;
            }
            batch.put(product.sku(), product);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        void reject(long line, @Nullable String sku, List<String> errors) {
            if (rejected.size() < MOST_REJECTED) {
                rejected.add(new Rejected(line, sku, errors));
            }
            if (sku != null) {
                seen.putIfAbsent(sku, line);
            }
        }

        void flush() {
            if (batch.isEmpty()) {
                return;
            }
            Map<String, Money> before = repository.prices(batch.keySet());
            before.forEach(this::guard);
            batch.values().removeIf(product -> !before.containsKey(product.sku()) && isRefused(product));
            List<NewProduct> products = List.copyOf(batch.values());
            ProductRepository.Written written = repository.write(products, revision);
            products.stream()
                    .filter(product -> product.terms().isStated())
                    .forEach(product -> terms.write(product.sku(), product.terms()));
            created += written.created();
            updated += written.updated();
            unchanged += products.size() - written.created() - written.updated();
            batch.clear();
            progress.at(started, lines, report(), false);
        }

        /** A price nothing new can be sold at; there is no old one to stay with. */
        private boolean isRefused(NewProduct product) {
            Optional<String> objection = PriceGuard.objection(product.price());
            objection.ifPresent(
                    reason -> reject(Objects.requireNonNull(seen.get(product.sku())), product.sku(), List.of(reason)));
            return objection.isPresent();
        }

        /** A price that can hardly be meant waits for a person; the rest of its line is taken over. */
        private void guard(String sku, Money before) {
            NewProduct product = Objects.requireNonNull(batch.get(sku));
            PriceGuard.objection(before, product.price()).ifPresent(objection -> {
                holds.hold(Hold.PRICE, List.of(sku), product.price(), objection);
                reject(
                        Objects.requireNonNull(seen.get(sku)),
                        sku,
                        List.of(objection + ": held for a person, the old price stays"));
                batch.put(sku, product.at(before));
            });
        }

        void withdrawMissing() {
            Set<String> known = repository.inStock();
            List<String> missing = known.stream()
                    .filter(sku -> !seen.containsKey(sku))
                    .sorted()
                    .toList();
            if (missing.isEmpty()) {
                return;
            }
            if (missing.size() * 2 > known.size()) {
                holds.hold(
                        Hold.MISSING,
                        missing,
                        null,
                        "the list names " + seen.size() + " products and leaves out " + missing.size() + " of "
                                + known.size() + " in stock");
            } else {
                missing.forEach(sku -> repository.update(sku, null, BigDecimal.ZERO, revision));
                updated += missing.size();
            }
        }

        ImportReport report() {
            List<Rejected> inOrder = rejected.stream()
                    .sorted(Comparator.comparingLong(Rejected::line))
                    .toList();
            return new ImportReport(created, updated, unchanged, inOrder);
        }
    }
}
