package dev.parley.knowledge.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.parley.knowledge.Knowledge;
import dev.parley.knowledge.KnowledgeQuery;
import dev.parley.knowledge.Retrieval;
import dev.parley.knowledge.folder.KnowledgeFolder;
import dev.parley.knowledge.ingest.Accepted;
import dev.parley.knowledge.ingest.Ingestion;
import dev.parley.knowledge.ingest.KnowledgeStatus;
import dev.parley.knowledge.ingest.ListedDocument;
import dev.parley.knowledge.ingest.Overview;
import dev.parley.knowledge.miss.Miss;
import dev.parley.knowledge.miss.Misses;
import dev.parley.shared.Act;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Language;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@RestController
@RequestMapping("/api/v1/knowledge")
@Tag(name = "Knowledge")
class KnowledgeController {

    private static final int SEARCH_LIMIT = 5;
    private static final int LONGEST_QUESTION = 4_000;

    record Ingested(List<Accepted> documents, List<Rejected> rejected) {}

    record Refreshed(@JsonUnwrapped KnowledgeStatus standing, List<Rejected> rejected) {}

    record Rejected(String name, String detail) {}

    private final Knowledge knowledge;
    private final Ingestion ingestion;
    private final Overview overview;
    private final Misses misses;
    private final Uploads uploads;
    private final KnowledgeFolder folder;
    private final ApplicationEventPublisher events;

    KnowledgeController(
            Knowledge knowledge,
            Ingestion ingestion,
            Overview overview,
            Misses misses,
            Uploads uploads,
            KnowledgeFolder folder,
            ApplicationEventPublisher events) {
        this.knowledge = knowledge;
        this.ingestion = ingestion;
        this.overview = overview;
        this.misses = misses;
        this.uploads = uploads;
        this.folder = folder;
        this.events = events;
    }

    @PostMapping(path = "/ingest", consumes = MediaType.APPLICATION_JSON_VALUE)
    Ingested ingest(@Valid @RequestBody IngestRequest request) {
        List<Accepted> accepted = ingestion.ingest(
                request.documents().stream().map(IngestRequest.Item::document).toList());
        return new Ingested(accepted, List.of());
    }

    @PostMapping(path = "/ingest", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Ingested ingest(MultipartHttpServletRequest request, @RequestParam @Nullable String namespace) {
        List<MultipartFile> files = request.getMultiFileMap().values().stream()
                .flatMap(List::stream)
                .toList();
        if (files.isEmpty()) {
            throw ProblemException.invalid(List.of(new FieldProblem("files", "no file was sent")));
        }
        if (namespace != null && !namespace.matches(IngestRequest.NAMESPACE)) {
            throw ProblemException.invalid(List.of(new FieldProblem("namespace", IngestRequest.NAMESPACE_RULE)));
        }
        Uploads.Read read = uploads.read(files, namespace);
        return new Ingested(ingestion.ingest(read.documents()), read.rejected());
    }

    @GetMapping("/search")
    SearchAnswer search(
            @Parameter(required = true) @RequestParam @Nullable String q,
            @RequestParam @Nullable String namespace,
            @RequestParam @Nullable String language,
            @Parameter(schema = @Schema(type = "integer")) @RequestParam @Nullable String limit) {
        List<FieldProblem> errors = new ArrayList<>();
        if (q == null) {
            errors.add(new FieldProblem("q", "is required"));
        } else if (q.isBlank() || q.length() > LONGEST_QUESTION) {
            errors.add(new FieldProblem("q", "must have 1 to " + LONGEST_QUESTION + " characters"));
        }
        int most = PageRequest.limit(limit, SEARCH_LIMIT, errors);
        Language spoken = language == null ? null : Language.find(language).orElse(null);
        if (language != null && spoken == null) {
            errors.add(new FieldProblem("language", "must be one of en, es, fr, hi, hi-Latn, mr, gu"));
        }
        if (q == null || !errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        Set<String> namespaces = namespace == null || namespace.isBlank() ? Set.of() : Set.of(namespace.split(","));
        Retrieval found = knowledge.retrieve(new KnowledgeQuery(q, spoken, namespaces, most));
        return SearchAnswer.of(found);
    }

    @PostMapping("/refresh")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Refreshed refresh() {
        Map<String, String> refused = folder.refresh();
        ingestion.refresh();
        List<Rejected> rejected = refused.entrySet().stream()
                .map(file -> new Rejected(file.getKey(), file.getValue()))
                .toList();
        return new Refreshed(overview.status(), rejected);
    }

    @GetMapping("/status")
    KnowledgeStatus status() {
        return overview.status();
    }

    @GetMapping("/documents")
    Page<ListedDocument> documents(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return overview.documents(PageRequest.of(limit, cursor));
    }

    /** Lets a quarantined document answer customers: whoever calls it has read what it says. */
    @PostMapping("/document/{id}/release")
    Accepted release(@PathVariable UUID id) {
        return ingestion.release(id);
    }

    @DeleteMapping("/document/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        ingestion.delete(id);
        events.publishEvent(Act.of("knowledge.deleted", "document", id.toString()));
    }

    @GetMapping("/misses")
    Page<Miss> misses(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return misses.list(PageRequest.of(limit, cursor));
    }
}
