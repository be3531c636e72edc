package dev.parley.identity.web;

import dev.parley.identity.Role;
import dev.parley.identity.staff.StaffMember;
import dev.parley.identity.staff.StaffMembers;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Platform")
class StaffController {

    /** The most that bcrypt reads is 72 bytes. */
    record Registration(
            @NotBlank @Email @Size(max = 254) String email,
            @NotBlank @Size(min = 8, max = 72) String password,
            @Nullable @Size(max = 200) String name,
            @NotNull Role role) {}

    record Registered(UUID id, String email, String name, Role role, String tenant) {}

    private final StaffMembers members;

    StaffController(StaffMembers members) {
        this.members = members;
    }

    @PostMapping("/api/v1/auth/register")
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@Valid @RequestBody Registration request) {
        Tenant tenant = TenantContext.current();
        String name = request.name() == null || request.name().isBlank()
                ? request.email()
                : request.name().strip();
        StaffMember member = members.add(tenant, request.email(), request.password(), name, request.role());
        return new Registered(member.id(), member.email(), member.name(), member.role(), tenant.slug());
    }
}
