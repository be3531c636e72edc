package dev.parley.tenancy.web;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.NewTenant;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import dev.parley.tenancy.TenantReader;
import dev.parley.tenancy.Tenants;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Staff of the platform see every tenant; everybody else sees and changes only the own one. */
@RestController
@RequestMapping("/api/v1/tenants")
@Tag(name = "Platform")
class TenantController {

    private final Tenants tenants;
    private final TenantDocuments documents;

    TenantController(Tenants tenants, TenantDocuments documents) {
        this.tenants = tenants;
        this.documents = documents;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TenantView create(
            @Parameter(schema = @Schema(implementation = TenantDescription.class)) @RequestBody JsonNode tenant,
            HttpServletRequest request) {
        requirePlatform(request);
        return documents.view(tenants.create(TenantReader.read(object(tenant)), null));
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
    TenantView one(@PathVariable UUID id, HttpServletRequest request) {
        return documents.view(visible(id, request));
    }

    @PatchMapping("/{id}")
    TenantView change(
            @PathVariable UUID id,
            @Parameter(schema = @Schema(implementation = TenantDescription.class)) @RequestBody JsonNode changes,
            HttpServletRequest request) {
        Tenant tenant = visible(id, request);
        NewTenant wanted = TenantReader.read(documents.merged(tenant, object(changes)));
        if (!wanted.slug().equals(tenant.slug())) {
            throw ProblemException.invalid(List.of(new FieldProblem("/slug", "cannot be changed")));
        }
        return documents.view(tenants.update(new Tenant(
                tenant.id(),
                tenant.slug(),
                wanted.name(),
                wanted.profile(),
                wanted.locale(),
                wanted.currency(),
                wanted.timeZone(),
                wanted.settings(),
                tenant.widgetKey(),
                version(changes, tenant))));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, HttpServletRequest request) {
        requirePlatform(request);
        tenants.delete(TenantId.of(id));
    }

    /** The version the client read, when it says so. */
    private static long version(JsonNode changes, Tenant tenant) {
        JsonNode version = changes.path("version");
        if (version.isMissingNode() || version.isNull()) {
            return tenant.version();
        }
        if (!version.isIntegralNumber()) {
            throw ProblemException.invalid(List.of(new FieldProblem("/version", "must be a whole number")));
        }
        return version.longValue();
    }

    private static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw ProblemException.invalid(List.of(new FieldProblem("", "must be an object")));
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
