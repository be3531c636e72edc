package dev.parley.tenancy.web;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import dev.parley.tenancy.Tenants;
import dev.parley.tenancy.Usage;
import dev.parley.tenancy.Use;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a tenant has used, a month at a time. */
@RestController
@Tag(name = "Platform")
class UsageController {

    /**
     * @param used by kind: {@code turns}, {@code messages}, {@code tokens}, {@code storage_bytes}
     * @param quota by kind, null where there is none
     */
    record MonthlyUse(
            UUID tenant,
            String month,
            OffsetDateTime from,
            OffsetDateTime to,
            Map<String, Long> used,
            Map<String, @Nullable Long> quota) {}

    private final Tenants tenants;
    private final Usage usage;

    UsageController(Tenants tenants, Usage usage) {
        this.tenants = tenants;
        this.usage = usage;
    }

    /** @param month such as {@code 2026-11}; the running one unless said otherwise */
    @GetMapping("/api/v1/tenants/{id}/usage")
    MonthlyUse usage(@PathVariable UUID id, @RequestParam @Nullable String month, HttpServletRequest request) {
        Tenant tenant = tenants.find(TenantId.of(id))
                .filter(found -> request.isUserInRole("PLATFORM")
                        || found.id().equals(TenantContext.current().id()))
                .orElseThrow(() -> ProblemException.notFound("tenant"));
        YearMonth wanted = month == null ? usage.month() : month(month);
        OffsetDateTime from = wanted.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
        OffsetDateTime to = from.plusMonths(1);
        Map<Use, Long> counted = TenantContext.call(tenant, () -> usage.between(from.toInstant(), to.toInstant()));
        Map<String, Long> used = new LinkedHashMap<>();
        Map<String, @Nullable Long> quota = new LinkedHashMap<>();
        for (Use use : Use.values()) {
            used.put(use.toString(), counted.getOrDefault(use, 0L));
            quota.put(use.toString(), tenant.quotas().limit(use));
        }
        return new MonthlyUse(id, wanted.toString(), from, to, used, quota);
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() > 2000 && month.getYear() < 3000) {
                return month;
            }
        } catch (DateTimeException malformed) {
            throw ProblemException.invalid(List.of(new FieldProblem("month", "must be a month such as 2026-11")));
        }
        throw ProblemException.invalid(List.of(new FieldProblem("month", "must be a month of this millennium")));
    }
}
