package dev.parley.knowledge.web;

import dev.parley.knowledge.folder.KnowledgeFolder;
import dev.parley.knowledge.ingest.Ingestion;
import dev.parley.knowledge.ingest.KnowledgeStatus;
import dev.parley.knowledge.ingest.Overview;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What administrators see of the index, and how they have the folder read and the index made anew. */
@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = "Platform")
class IngestionAdminController {

    /** @param rejected files of the folder that cannot be read, and why */
    record Triggered(String status, Map<String, String> rejected) {}

    private final Overview overview;
    private final Ingestion ingestion;
    private final KnowledgeFolder folder;

    IngestionAdminController(Overview overview, Ingestion ingestion, KnowledgeFolder folder) {
        this.overview = overview;
        this.ingestion = ingestion;
        this.folder = folder;
    }

    @GetMapping("/index/stats")
    KnowledgeStatus stats() {
        return overview.status();
    }

    @PostMapping("/ingestion/trigger")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Triggered trigger() {
        Map<String, String> rejected = folder.refresh();
        ingestion.refresh();
        return new Triggered("triggered", rejected);
    }
}
