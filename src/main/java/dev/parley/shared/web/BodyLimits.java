package dev.parley.shared.web;

import dev.parley.shared.setting.Bounds;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request may be, how slow, and how many there may be at a time.
 *
 * @param body any request
 * @param upload one that brings documents or lists
 * @param uploadPaths endings of the paths that take uploads
 * @param slowest what a client must send per second, once it has had the grace
 * @param grace how long a client may take to send anything
 * @param requests how many are worked on at a time; 0: as many as come
 * @param waiting how many more may wait for their turn
 * @param patience how long each waits
 * @param uploads how many uploads are worked on at a time
 */
@ConfigurationProperties("parley.web.limits")
record BodyLimits(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("64MB") DataSize upload,
        @DefaultValue({"/ingest", "/import"}) List<String> uploadPaths,
        @DefaultValue("1KB") DataSize slowest,
        @DefaultValue("15s") Duration grace,
        @DefaultValue("512") int requests,
        @DefaultValue("2048") int waiting,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("4") int uploads) {

    private static final DataSize LEAST = DataSize.ofKilobytes(1);

    BodyLimits {
        Bounds.between("parley.web.limits.body", body, LEAST, DataSize.ofMegabytes(64));
        Bounds.between("parley.web.limits.upload", upload, LEAST, DataSize.ofGigabytes(4));
        Bounds.between("parley.web.limits.grace", grace, Duration.ZERO, Duration.ofMinutes(10));
        Bounds.between("parley.web.limits.patience", patience, Duration.ZERO, Duration.ofMinutes(2));
        Bounds.atLeast("parley.web.limits.requests", requests, 0);
        Bounds.atLeast("parley.web.limits.waiting", waiting, 0);
        Bounds.atLeast("parley.web.limits.uploads", uploads, 1);
    }

    long bytesFor(String path) {
        return (isUpload(path) ? upload : body).toBytes();
    }

    boolean isUpload(String path) {
        return uploadPaths.stream().anyMatch(path::endsWith);
    }
}
