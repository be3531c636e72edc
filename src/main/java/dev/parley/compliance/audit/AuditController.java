package dev.parley.compliance.audit;

import dev.parley.shared.CsvLine;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log for administrators. */
@RestController
@RequestMapping("/api/v1/compliance/audit-log")
@Tag(name = "Compliance")
class AuditController {

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    /** Newest first. */
    @GetMapping
    Page<Entry> list(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return log.page(AuditFilter.of(from, to, name, kind, id, by), PageRequest.of(limit, cursor));
    }

    @GetMapping("/verify")
    Check verify() {
        return log.check();
    }

    /** The whole log, oldest first, with what it takes to follow the chain. */
    @GetMapping(path = "/export.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Entry>> json() {
        List<Entry> all = new ArrayList<>();
        log.each(all::add);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-log.json\"")
                .body(all);
    }

    @GetMapping(path = "/export.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> csv() {
        StringBuilder text = new StringBuilder("seq,at,name,kind,id,by_kind,by,details,hash\r\n");
        log.each(entry -> text.append(CsvLine.of(List.of(
                Long.toString(entry.seq()),
                entry.at().toString(),
                entry.name(),
                entry.kind(),
                entry.id(),
                entry.byKind(),
                entry.by(),
                new TreeMap<>(entry.details()).toString(),
                entry.hash()))));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-log.csv\"")
                .body(text.toString());
    }
}
