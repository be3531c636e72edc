package dev.parley.leads.web;

import dev.parley.identity.Callers;
import dev.parley.leads.Lead;
import dev.parley.leads.LeadDocument;
import dev.parley.leads.LeadFilter;
import dev.parley.leads.LeadForm;
import dev.parley.leads.LeadHistoryItem;
import dev.parley.leads.LeadSummary;
import dev.parley.leads.Leads;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads for staff and servers. */
@RestController
@RequestMapping("/api/v1/leads")
class LeadController {

    private static final int ATTEMPTS = 5;

    private final Leads leads;

    LeadController(Leads leads) {
        this.leads = leads;
    }

    @PostMapping
    ResponseEntity<LeadDocument> create(@RequestBody Map<String, @Nullable Object> body) {
        Lead lead = leads.create(LeadForm.of(body), Callers.current().label());
        return ResponseEntity.created(URI.create("/api/v1/leads/" + lead.id())).body(LeadDocument.of(lead));
    }

    @GetMapping
    Page<LeadDocument> list(
            LeadQuery query,
            @Parameter(schema = @Schema(type = "integer")) @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<FieldProblem> errors = new ArrayList<>();
        int most = PageRequest.limit(limit, PageRequest.DEFAULT_LIMIT, errors);
        LeadFilter filter = query.filter(errors);
        Page<Lead> page = leads.list(filter, PageRequest.of(most, cursor));
        return new Page<>(page.items().stream().map(LeadDocument::of).toList(), page.nextCursor());
    }

    @GetMapping("/{id}")
    LeadDocument lead(@PathVariable UUID id) {
        return LeadDocument.of(leads.lead(id));
    }

    @PatchMapping("/{id}")
    LeadDocument change(@PathVariable UUID id, @RequestBody Map<String, @Nullable Object> body) {
        LeadForm form = LeadForm.of(body);
        for (int attempt = 1; ; attempt++) {
            try {
                return LeadDocument.of(leads.change(id, form, Callers.current().label()));
            } catch (OptimisticLockingFailureException meanwhile) {
                if (attempt == ATTEMPTS) {
                    throw meanwhile;
                }
            }
        }
    }

    @GetMapping("/{id}/history")
    Page<LeadHistoryItem> history(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return leads.history(id, PageRequest.of(limit, cursor));
    }

    @GetMapping("/stats/summary")
    LeadSummary summary(LeadQuery query) {
        LeadFilter filter = query.filter(new ArrayList<>());
        return leads.summary(filter);
    }
}
