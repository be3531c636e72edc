package dev.parley.identity.web;

import dev.parley.identity.Role;
import dev.parley.identity.gate.ClientAddress;
import dev.parley.identity.signin.SecondFactor;
import dev.parley.identity.signin.SignIns;
import dev.parley.identity.staff.SignInAttempts;
import dev.parley.identity.staff.StaffMember;
import dev.parley.identity.staff.StaffMembers;
import dev.parley.identity.staff.Tokens;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import dev.parley.shared.web.Problem;
import dev.parley.shared.web.ProblemWriter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Platform")
class SignInController {

    /** @param code of the authenticator, for who uses one */
    record SignInRequest(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 200) String password,
            @Nullable @Size(max = 20) String code) {}

    record RefreshRequest(@NotBlank @Size(max = 200) String refreshToken) {}

    record SignedIn(String accessToken, String tokenType, long expiresIn, Role role, String refreshToken) {}

    private final StaffMembers members;
    private final SecondFactor secondFactor;
    private final SignIns signIns;
    private final Tokens tokens;
    private final SignInAttempts attempts;
    private final ClientAddress addresses;
    private final ProblemWriter writer;

    SignInController(
            StaffMembers members,
            SecondFactor secondFactor,
            SignIns signIns,
            Tokens tokens,
            SignInAttempts attempts,
            ClientAddress addresses,
            ProblemWriter writer) {
        this.members = members;
        this.secondFactor = secondFactor;
        this.signIns = signIns;
        this.tokens = tokens;
        this.attempts = attempts;
        this.addresses = addresses;
        this.writer = writer;
    }

    @PostMapping("/login")
    @Nullable
    SignedIn login(@Valid @RequestBody SignInRequest request, HttpServletRequest http, HttpServletResponse response)
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
        Optional<StaffMember> member = members.authenticate(request.email(), request.password());
        if (member.isEmpty()) {
            attempts.failed(request.email(), place);
            throw new ProblemException(ErrorCode.UNAUTHENTICATED, "the e-mail address or the password is wrong");
        }
        if (!secondFactor.passes(member.get().id(), request.code())) {
            throw codeNeeded(request, place);
        }
        attempts.succeeded(request.email(), place);
        return signedIn(signIns.begin(member.get(), place, http.getHeader("User-Agent")), response);
    }

    @PostMapping("/refresh")
    SignedIn refresh(
            @Valid @RequestBody RefreshRequest request, HttpServletRequest http, HttpServletResponse response) {
        return signedIn(signIns.refresh(request.refreshToken(), addresses.of(http)), response);
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout() {
        var staff = Person.calling();
        signIns.end(staff.signIn(), staff.id());
    }

    private SignedIn signedIn(SignIns.Kept kept, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return new SignedIn(
                tokens.make(kept.member(), kept.id()),
                "bearer",
                tokens.lifetime().toSeconds(),
                kept.member().role(),
                kept.refreshToken());
    }

    /** A missing code is no guess; a wrong one is. */
    private ProblemException codeNeeded(SignInRequest request, String place) {
        boolean guessed = request.code() != null;
        if (guessed) {
            attempts.failed(request.email(), place);
        }
        return new ProblemException(
                ErrorCode.UNAUTHENTICATED,
                "the code that your authenticator shows is needed",
                List.of(new FieldProblem("/code", guessed ? "is not the code shown now" : "is required")));
    }
}
