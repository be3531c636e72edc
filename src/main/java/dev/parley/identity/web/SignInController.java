package dev.parley.identity.web;

import dev.parley.identity.Caller;
import dev.parley.identity.Callers;
import dev.parley.identity.Role;
import dev.parley.identity.gate.ClientAddress;
import dev.parley.identity.staff.SignInAttempts;
import dev.parley.identity.staff.StaffMember;
import dev.parley.identity.staff.StaffMembers;
import dev.parley.identity.staff.Tokens;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import dev.parley.shared.web.Problem;
import dev.parley.shared.web.ProblemWriter;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Platform")
class SignInController {

    record SignIn(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 200) String password) {}

    record SignedIn(String accessToken, String tokenType, long expiresIn, Role role) {}

    /** @param tenant slug of the tenant the call is for, or null */
    record Me(
            String kind,
            UUID id,
            @Nullable String email,
            @Nullable String name,
            Role role,
            @Nullable String tenant) {}

    private final StaffMembers members;
    private final Tokens tokens;
    private final SignInAttempts attempts;
    private final ClientAddress addresses;
    private final ProblemWriter writer;

    SignInController(
            StaffMembers members,
            Tokens tokens,
            SignInAttempts attempts,
            ClientAddress addresses,
            ProblemWriter writer) {
        this.members = members;
        this.tokens = tokens;
        this.attempts = attempts;
        this.addresses = addresses;
        this.writer = writer;
    }

    @PostMapping("/login")
    @Nullable
    SignedIn login(@Valid @RequestBody SignIn request, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        String place = addresses.of(http);
        Duration delay = attempts.delay(request.email(), place);
        if (delay.isPositive()) {
            writer.write(
                    response,
                    Problem.of(ErrorCode.TOO_MANY, "too many wrong passwords; please wait")
                            .with("Retry-After", Long.toString(delay.toSeconds() + 1)));
            return null;
        }
        Optional<StaffMember> member = members.authenticate(request.email().strip(), request.password());
        if (member.isEmpty()) {
            attempts.failed(request.email(), place);
            throw new ProblemException(ErrorCode.UNAUTHENTICATED, "the e-mail address or the password is wrong");
        }
        attempts.succeeded(request.email(), place);
        response.setHeader("Cache-Control", "no-store");
        return new SignedIn(
                tokens.make(member.get()),
                "bearer",
                tokens.lifetime().toSeconds(),
                member.get().role());
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
                        tenant);
            case Caller.ServerKey key -> new Me("server", key.id(), null, key.name(), key.role(), tenant);
            case Caller.Visitor visitor -> throw new ProblemException(ErrorCode.UNAUTHENTICATED, "sign-in is required");
        };
    }
}
