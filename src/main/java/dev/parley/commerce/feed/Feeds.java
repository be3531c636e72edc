package dev.parley.commerce.feed;

import dev.parley.commerce.catalogue.Hold;
import dev.parley.commerce.catalogue.Holds;
import dev.parley.commerce.catalogue.ImportReport;
import dev.parley.commerce.catalogue.ProductImport;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.CommerceSettings.Feed;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the bound tenant's list of products from where its system publishes it. */
@Component
public class Feeds {

    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

    private final FeedRepository repository;
    private final FeedDownload download;
    private final ProductImport imports;
    private final Holds holds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Feeds(
            FeedRepository repository,
            FeedDownload download,
            ProductImport imports,
            Holds holds,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.download = download;
        this.imports = imports;
        this.holds = holds;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Empty when it was never read. */
    public Optional<FeedState> state() {
        return Objects.requireNonNull(transaction.execute(status -> repository.find()));
    }

    /** When the bound tenant's feed is read next; empty when it has none. */
    Optional<Instant> due() {
        Feed feed = feed();
        return feed.url() == null
                ? Optional.empty()
                : Optional.of(state().filter(state -> state.url().equals(feed.url()))
                        .map(FeedState::dueAt)
                        .orElse(Instant.EPOCH));
    }

    /** Reads it if it is due. */
    boolean pullIfDue() {
        Feed feed = feed();
        String url = feed.url();
        Instant now = clock.instant();
        if (url == null || due().filter(at -> !at.isAfter(now)).isEmpty()) {
            return false;
        }
        Instant next = now.plus(Duration.ofMinutes(feed.intervalMinutes()));
        boolean mine = Boolean.TRUE.equals(transaction.execute(status -> repository.claim(url, now, next)));
        if (mine) {
            pull(url, feed.full());
        }
        return mine;
    }

    private void pull(String url, boolean full) {
        String tag = state().map(FeedState::etag).orElse(null);
        try {
            FeedDownload.Fetched fetched = download.fetch(url, tag);
            Path file = fetched.file();
            if (file == null) {
                done("unchanged", "the list is the same as last time", fetched.etag());
                return;
            }
            try (InputStream in = Files.newInputStream(file)) {
                ImportReport report = full ? imports.runFull(fetched.type(), in) : imports.run(fetched.type(), in);
                done(outcome(), said(report), fetched.etag());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | IllegalArgumentException | ProblemException failed) {
            Tenant tenant = TenantContext.current();
            LOG.warn("The feed of {} cannot be read: {}", tenant.slug(), failed.getMessage());
            done("failed", String.valueOf(failed.getMessage()), null);
        }
    }

    private String outcome() {
        return holds.open().stream().anyMatch(hold -> hold.kind().equals(Hold.MISSING)) ? "held" : "ok";
    }

    private void done(String outcome, String detail, @Nullable String etag) {
        transaction.executeWithoutResult(status -> repository.done(clock.instant(), outcome, detail, etag));
    }

    private static String said(ImportReport report) {
        return report.created() + " created, " + report.updated() + " updated, " + report.unchanged() + " unchanged, "
                + report.rejected().size() + " rejected";
    }

    private static Feed feed() {
        return TenantContext.current().settings().commerce().feed();
    }
}
