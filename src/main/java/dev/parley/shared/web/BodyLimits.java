package dev.parley.shared.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request may be.
 *
 * @param body any request
 * @param upload one that brings documents or lists
 * @param uploadPaths endings of the paths that take uploads
 */
@ConfigurationProperties("parley.web.limits")
record BodyLimits(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("64MB") DataSize upload,
        @DefaultValue({"/ingest", "/import"}) List<String> uploadPaths) {

    long bytesFor(String path) {
        return (uploadPaths.stream().anyMatch(path::endsWith) ? upload : body).toBytes();
    }
}
