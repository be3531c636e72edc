package dev.parley.knowledge.seed;

import dev.parley.knowledge.ingest.Ingestion;
import dev.parley.knowledge.ingest.NewDocument;
import dev.parley.knowledge.source.SourceFile;
import dev.parley.knowledge.source.Sources;
import dev.parley.knowledge.source.UnreadableSourceException;
import dev.parley.tenancy.TenantCreated;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Loads {@code <seed>/knowledge/*} and {@code <seed>/documents/*} from the class path for a new tenant. */
@Component
class SeedKnowledge {

    private static final Logger LOG = LoggerFactory.getLogger(SeedKnowledge.class);

    private final Sources sources;
    private final Ingestion ingestion;

    SeedKnowledge(Sources sources, Ingestion ingestion) {
        this.sources = sources;
        this.ingestion = ingestion;
    }

    @EventListener
    void load(TenantCreated created) {
        if (created.seed() == null) {
            return;
        }
        List<NewDocument> documents = new ArrayList<>();
        for (String folder : List.of("knowledge", "documents")) {
            for (Resource file : files("classpath*:" + created.seed() + "/" + folder + "/*.*")) {
                documents.addAll(read(source(file)));
            }
        }
        ingestion.ingestLater(documents);
    }

    /** A seed with one bad file is still a seed. */
    private List<NewDocument> read(SourceFile file) {
        try {
            return sources.read(file);
        } catch (UnreadableSourceException refused) {
            LOG.warn("Seed file {} is left out: {}", file.name(), refused.getMessage());
            return List.of();
        }
    }

    private static SourceFile source(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return new SourceFile(Objects.requireNonNull(file.getFilename()), in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Resource> files(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
