package dev.parley.commerce.catalogue;

import dev.parley.commerce.catalogue.ImportReport.Rejected;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The products of one file on their way into the catalogue: written in batches, the bad ones named with what is wrong. */
final class ProductIntake {

    private static final int BATCH = 500;

    /** A file with more wrong lines than this is a wrong file; naming more helps nobody. */
    private static final int MOST_REJECTED = 10_000;

    private final ProductRepository repository;
    private final CustomerTermsRepository terms;
    private final Holds holds;
    private final ImportProgress progress;
    private final Instant started;
    private final long revision;
    private final Map<String, Long> seen = new HashMap<>();
    private final Map<String, NewProduct> batch = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private long lines;
    private int created;
    private int updated;
    private int unchanged;

    ProductIntake(ProductRepository repository, CustomerTermsRepository terms, Holds holds, ImportProgress progress) {
        this.repository = repository;
        this.terms = terms;
        this.holds = holds;
        this.progress = progress;
        this.started = progress.now();
        this.revision = repository.nextRevision();
    }

    /** One line of the file, as it was checked. */
    void take(long line, ProductCheck check) {
        NewProduct product = check.product();
        lines++;
        if (product == null) {
            reject(line, check.sku(), List.copyOf(check.errors()));
        } else {
            take(line, product);
        }
    }

    /** Writes what is left of the last batch. */
    ImportReport finish() {
        flush();
        progress.at(started, lines, report(), true);
        return report();
    }

    /** As {@link #finish}, of a list that names every product there is. */
    ImportReport finishFull() {
        flush();
        repository.confirm();
        withdrawMissing();
        return finish();
    }

    private void take(long line, NewProduct product) {
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

    private void reject(long line, @Nullable String sku, List<String> errors) {
        if (rejected.size() < MOST_REJECTED) {
            rejected.add(new Rejected(line, sku, errors));
        }
        if (sku != null) {
            seen.putIfAbsent(sku, line);
        }
    }

    private void flush() {
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

    private void withdrawMissing() {
        Set<String> known = repository.inStock();
        List<String> missing =
                known.stream().filter(sku -> !seen.containsKey(sku)).sorted().toList();
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

    private ImportReport report() {
        List<Rejected> inOrder = rejected.stream()
                .sorted(Comparator.comparingLong(Rejected::line))
                .toList();
        return new ImportReport(created, updated, unchanged, inOrder);
    }
}
