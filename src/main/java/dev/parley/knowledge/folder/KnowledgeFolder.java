package dev.parley.knowledge.folder;

import dev.parley.knowledge.ingest.Ingestion;
import dev.parley.knowledge.ingest.NewDocument;
import dev.parley.knowledge.source.SourceFile;
import dev.parley.knowledge.source.Sources;
import dev.parley.knowledge.source.UnreadableSourceException;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.Tenants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes in the files of a tenant's folder; what has not changed costs no more than reading it. */
@Component
@EnableConfigurationProperties(FolderProperties.class)
public class KnowledgeFolder {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeFolder.class);
    private static final int DEEPEST = 5;

    private final @Nullable Path root;
    private final Tenants tenants;
    private final Sources sources;
    private final Ingestion ingestion;

    KnowledgeFolder(FolderProperties properties, Tenants tenants, Sources sources, Ingestion ingestion) {
        this.root = properties.folder();
        this.tenants = tenants;
        this.sources = sources;
        this.ingestion = ingestion;
    }

    @Scheduled(
            initialDelayString = "${parley.knowledge.refresh-every:PT1H}",
            fixedDelayString = "${parley.knowledge.refresh-every:PT1H}")
    void refreshAll() {
        if (root != null) {
            tenants.all().forEach(tenant -> TenantContext.run(tenant, this::refresh));
        }
    }

    /**
     * Reads the bound tenant's folder again; the work on what is new goes on behind.
     *
     * @return why files were left out, by their names
     */
    public Map<String, String> refresh() {
        Map<String, String> rejected = new LinkedHashMap<>();
        List<NewDocument> documents = new ArrayList<>();
        for (Path file : files()) {
            try {
                documents.addAll(sources.read(source(file)));
            } catch (UnreadableSourceException refused) {
                LOG.warn("{} is left out: {}", file, refused.getMessage());
                rejected.put(file.getFileName().toString(), String.valueOf(refused.getMessage()));
            }
        }
        if (!documents.isEmpty()) {
            ingestion.ingestLater(documents);
        }
        return rejected;
    }

    private List<Path> files() {
        if (root == null) {
            return List.of();
        }
        Path folder = root.resolve(TenantContext.current().slug());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder, DEEPEST)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> sources.knows(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SourceFile source(Path file) {
        try {
            if (Files.size(file) > Sources.MOST_BYTES) {
                throw new UnreadableSourceException("the file is larger than 20 MB");
            }
            return new SourceFile(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UnreadableSourceException("the file cannot be read", unreadable);
        }
    }
}
