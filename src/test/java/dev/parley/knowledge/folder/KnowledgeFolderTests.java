package dev.parley.knowledge.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.ApplicationTest;
import dev.parley.knowledge.Knowledge;
import dev.parley.knowledge.KnowledgeQuery;
import dev.parley.knowledge.Passage;
import dev.parley.knowledge.ingest.Ingestion;
import dev.parley.knowledge.source.Sources;
import dev.parley.shared.Language;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class KnowledgeFolderTests extends ApplicationTest {

    @Autowired
    Sources sources;

    @Autowired
    Ingestion ingestion;

    @Autowired
    Knowledge knowledge;

    @Test
    void takesInTheFilesOfTheTenantAndNamesBadOnes(@TempDir Path root) throws IOException {
        Tenant tenant = newTenant("dealership");
        Path folder = Files.createDirectories(root.resolve(tenant.slug()).resolve("service"));
        Files.writeString(folder.resolve("parts.md"), "# Parts counter\n\nThe parts counter opens at eight.");
        Files.writeString(folder.resolve("broken.pdf"), "no");
        Files.writeString(folder.resolve("notes.bak"), "left alone");
        KnowledgeFolder files = new KnowledgeFolder(new FolderProperties(root), tenants, sources, ingestion);

        Map<String, String> rejected = TenantContext.call(tenant, files::refresh);

        assertThat(rejected).containsOnlyKeys("broken.pdf");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(TenantContext.call(tenant, this::found))
                        .extracting(Passage::externalId)
                        .containsExactly("parts.md"));
    }

    private List<Passage> found() {
        return knowledge
                .retrieve(new KnowledgeQuery("When does the parts counter open?", Language.ENGLISH, Set.of(), 5))
                .passages();
    }
}
