package dev.parley.identity.web;

import dev.parley.identity.Caller;
import dev.parley.identity.Callers;
import dev.parley.identity.Role;
import dev.parley.identity.signin.SecondFactor;
import dev.parley.identity.signin.SignIn;
import dev.parley.identity.signin.SignIns;
import dev.parley.identity.staff.StaffMember;
import dev.parley.identity.staff.StaffMembers;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.Page;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is calling, and where else the same person is signed in. */
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Platform")
class MeController {

    /**
     * @param tenant slug of the tenant the call is for, or null
     * @param platform whether the caller serves the whole installation
     * @param secondFactor whether signing in takes a code
     */
    record Me(
            String kind,
            UUID id,
            @Nullable String email,
            @Nullable String name,
            Role role,
            @Nullable String tenant,
            boolean platform,
            boolean secondFactor) {}

    /** @param current whether it is the one that asks */
    record Listed(
            UUID id,
            String address,
            String device,
            Instant createdAt,
            Instant usedAt,
            Instant expiresAt,
            boolean current) {}

    private final StaffMembers members;
    private final SignIns signIns;
    private final SecondFactor secondFactor;

    MeController(StaffMembers members, SignIns signIns, SecondFactor secondFactor) {
        this.members = members;
        this.signIns = signIns;
        this.secondFactor = secondFactor;
    }

    @GetMapping("/me")
    Me me() {
        String tenant = TenantContext.find().map(Tenant::slug).orElse(null);
        return switch (Callers.current()) {
            case Caller.Staff staff ->
                new Me(
                        "staff",
                        staff.id(),
                        staff.email(),
                        members.find(staff.id()).map(StaffMember::name).orElse(null),
                        staff.role(),
                        tenant,
                        staff.platform(),
                        secondFactor.isOn(staff.id()));
            case Caller.ServerKey key -> new Me("server", key.id(), null, key.name(), key.role(), tenant, false, false);
            case Caller.Visitor visitor -> throw new ProblemException(ErrorCode.UNAUTHENTICATED, "sign-in is required");
        };
    }

    @GetMapping("/sessions")
    Page<Listed> sessions() {
        Caller.Staff staff = Person.calling();
        return new Page<>(
                signIns.list(staff.id()).stream()
                        .map(signIn -> listed(signIn, staff))
                        .toList(),
                null);
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id) {
        signIns.end(id, Person.calling().id());
    }

    private static Listed listed(SignIn signIn, Caller.Staff staff) {
        return new Listed(
                signIn.id(),
                signIn.address(),
                signIn.device(),
                signIn.createdAt(),
                signIn.usedAt(),
                signIn.expiresAt(),
                signIn.id().equals(staff.signIn()));
    }
}
