package dev.parley.tenancy.web;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import dev.parley.tenancy.Tenants;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Staff of the platform see every tenant; everybody else sees and changes only the own one. */
@RestController
@RequestMapping("/api/v1/tenants")
@Tag(name = "Platform")
class TenantController {

    /** @param formerUntil until when the key before it opens */
    record RotatedKey(String widgetKey, Instant formerUntil) {}

    private final Tenants tenants;
    private final TenantDocuments documents;
    private final TenantEdits edits;
    private final Clock clock;

    TenantController(Tenants tenants, TenantDocuments documents, TenantEdits edits, Clock clock) {
        this.tenants = tenants;
        this.documents = documents;
        this.edits = edits;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TenantView create(
            @Parameter(schema = @Schema(implementation = TenantDescription.class)) @RequestBody JsonNode tenant,
            HttpServletRequest request) {
        requirePlatform(request);
        return documents.view(edits.create(TenantEdits.object(tenant)));
    }

    @GetMapping
    Page<TenantView> list(
            @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor, HttpServletRequest request) {
        if (!isPlatform(request)) {
            return new Page<>(List.of(documents.view(TenantContext.current())), null);
        }
        Page<Tenant> page = tenants.list(PageRequest.of(limit, cursor));
        return new Page<>(page.items().stream().map(documents::view).toList(), page.nextCursor());
    }

    @GetMapping("/{id}")
    ResponseEntity<TenantView> one(@PathVariable UUID id, HttpServletRequest request) {
        return tagged(visible(id, request));
    }

    @PatchMapping("/{id}")
    ResponseEntity<TenantView> change(
            @PathVariable UUID id,
            @Parameter(schema = @Schema(implementation = TenantDescription.class)) @RequestBody JsonNode changes,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest request) {
        return tagged(edits.change(visible(id, request), TenantEdits.object(changes), ifMatch, isPlatform(request)));
    }

    /** A new key for the widget in the place of the old one, which opens for the overlap, a day unless said otherwise. */
    @PostMapping("/{id}/widget-key/rotate")
    @ResponseStatus(HttpStatus.CREATED)
    RotatedKey rotateWidgetKey(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Rotation rotation,
            HttpServletRequest request) {
        Duration overlap = Rotation.overlap(rotation);
        Tenant tenant = tenants.rotateWidgetKey(visible(id, request).id(), overlap);
        return new RotatedKey(tenant.widgetKey(), clock.instant().plus(overlap));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, HttpServletRequest request) {
        requirePlatform(request);
        tenants.delete(TenantId.of(id));
    }

    private ResponseEntity<TenantView> tagged(Tenant tenant) {
        return ResponseEntity.ok().eTag(TenantEdits.tag(tenant)).body(documents.view(tenant));
    }

    private Tenant visible(UUID id, HttpServletRequest request) {
        return tenants.find(TenantId.of(id))
                .filter(tenant -> isPlatform(request)
                        || tenant.id().equals(TenantContext.current().id()))
                .orElseThrow(() -> ProblemException.notFound("tenant"));
    }

    private static boolean isPlatform(HttpServletRequest request) {
        return request.isUserInRole("PLATFORM");
    }

    private static void requirePlatform(HttpServletRequest request) {
        if (!isPlatform(request)) {
            throw new ProblemException(ErrorCode.FORBIDDEN, "only staff of the platform may do this");
        }
    }
}
