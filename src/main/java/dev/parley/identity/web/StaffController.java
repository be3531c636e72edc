package dev.parley.identity.web;

import dev.parley.identity.Caller;
import dev.parley.identity.Callers;
import dev.parley.identity.Role;
import dev.parley.identity.signin.SignIns;
import dev.parley.identity.staff.StaffMember;
import dev.parley.identity.staff.StaffMembers;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of a business, kept by its administrators; those of the platform by its own. */
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Platform")
class StaffController {

    record Registration(
            @NotBlank @Email @Size(max = 254) String email,
            @NotBlank @Size(min = 8, max = 72) String password,
            @Nullable @Size(max = 200) String name,
            @NotNull Role role) {}

    record Registered(UUID id, String email, String name, Role role, String tenant) {}

    /** @param active false cuts the person off at once */
    record StaffChange(
            @Nullable @Size(min = 1, max = 200) String name,
            @Nullable Role role,
            @Nullable Boolean active) {}

    private final StaffMembers members;
    private final SignIns signIns;

    StaffController(StaffMembers members, SignIns signIns) {
        this.members = members;
        this.signIns = signIns;
    }

    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@Valid @RequestBody Registration request) {
        Tenant tenant = TenantContext.current();
        String name = request.name() == null || request.name().isBlank()
                ? request.email()
                : request.name().strip();
        StaffMember member = members.add(tenant, request.email(), request.password(), name, request.role());
        return new Registered(member.id(), member.email(), member.name(), member.role(), tenant.slug());
    }

    @GetMapping("/staff")
    Page<StaffMember> list(
            @RequestParam(defaultValue = "false") boolean platform,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        return members.list(Scope.of(platform), PageRequest.of(limit, cursor));
    }

    @PatchMapping("/staff/{id}")
    StaffMember change(@PathVariable UUID id, @Valid @RequestBody StaffChange change) {
        StaffMember member = members.find(id)
                .filter(StaffController::mayKeep)
                .orElseThrow(() -> ProblemException.notFound("person"));
        StaffMember changed = members.update(new StaffMember(
                member.id(),
                member.tenant(),
                member.email(),
                change.name() == null ? member.name() : change.name().strip(),
                change.role() == null ? member.role() : change.role(),
                change.active() == null ? member.active() : change.active()));
        if (!changed.active()) {
            signIns.endAll(id, null);
        }
        signIns.forgetCached();
        return changed;
    }

    /** Of the tenant that is bound; staff of the platform by their own administrators only. */
    private static boolean mayKeep(StaffMember member) {
        boolean platform = Callers.current() instanceof Caller.Staff staff && staff.platform();
        return member.tenant() == null
                ? platform
                : TenantContext.find()
                        .filter(tenant -> tenant.id().value().equals(member.tenant()))
                        .isPresent();
    }
}
