package dev.parley.identity.contact;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantContext;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers for staff and servers. */
@RestController
@RequestMapping({"/api/v1/customers", "/api/v1/clients"})
@Tag(name = "Customers")
class CustomerController {

    /** @param customerId of the one that is the same person or company and goes */
    record Merge(@NotNull UUID customerId) {}

    private final Customers customers;

    CustomerController(Customers customers) {
        this.customers = customers;
    }

    @PostMapping
    ResponseEntity<StoredContact> create(
            @Parameter(schema = @Schema(implementation = CustomerDescription.class)) @RequestBody
                    Map<String, @Nullable Object> body,
            HttpServletRequest request) {
        StoredContact made = customers.create(form(body));
        return ResponseEntity.created(URI.create(
                        request.getRequestURI() + "/" + made.contact().id()))
                .body(made);
    }

    @GetMapping
    Page<StoredContact> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(name = "external_id", required = false) @Nullable String externalId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return customers.list(new ContactFilter(q, externalId), PageRequest.of(limit, cursor));
    }

    @GetMapping("/{id}")
    StoredContact customer(@PathVariable UUID id) {
        return customers.customer(id);
    }

    /** With a {@code version}, the change is refused when somebody else changed the customer since. */
    @PatchMapping("/{id}")
    StoredContact change(
            @PathVariable UUID id,
            @Parameter(schema = @Schema(implementation = CustomerDescription.class)) @RequestBody
                    Map<String, @Nullable Object> body) {
        return customers.change(id, form(body), version(body.get("version")));
    }

    @PostMapping("/{id}/merge")
    StoredContact merge(@PathVariable UUID id, @Valid @RequestBody Merge merge) {
        return customers.merge(id, merge.customerId());
    }

    private static ContactForm form(Map<String, @Nullable Object> body) {
        return ContactForm.of(body, TenantContext.current().region());
    }

    private static @Nullable Long version(@Nullable Object value) {
        if (value == null || value instanceof Integer || value instanceof Long) {
            return value == null ? null : ((Number) value).longValue();
        }
        throw ProblemException.invalid(List.of(new FieldProblem("/version", "must be a whole number")));
    }
}
