package dev.parley.identity.web;

import dev.parley.identity.Caller;
import dev.parley.identity.gate.ClientAddress;
import dev.parley.identity.letter.Letters;
import dev.parley.identity.signin.SignIns;
import dev.parley.identity.staff.SignInAttempts;
import dev.parley.identity.staff.StaffMember;
import dev.parley.identity.staff.StaffMembers;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** New passwords: chosen by who knows the old one, or by who reads the mail. Either ends the other sign-ins. */
@RestController
@RequestMapping("/api/v1/auth/password")
@Tag(name = "Platform")
class PasswordController {

    record Change(
            @NotBlank @Size(max = 200) String currentPassword,
            @NotBlank @Size(max = 200) String newPassword) {}

    record Forgotten(@NotBlank @Size(max = 254) String email) {}

    record Reset(
            @NotBlank @Size(max = 200) String token,
            @NotBlank @Size(max = 200) String password) {}

    private final StaffMembers members;
    private final SignIns signIns;
    private final Letters letters;
    private final SignInAttempts attempts;
    private final ClientAddress addresses;

    PasswordController(
            StaffMembers members, SignIns signIns, Letters letters, SignInAttempts attempts, ClientAddress addresses) {
        this.members = members;
        this.signIns = signIns;
        this.letters = letters;
        this.attempts = attempts;
        this.addresses = addresses;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@Valid @RequestBody Change request, HttpServletRequest http) {
        Caller.Staff staff = Person.calling();
        String place = addresses.of(http);
        if (attempts.delay(staff.email(), place).isPositive()) {
            throw new ProblemException(ErrorCode.TOO_MANY, "too many wrong passwords; please wait");
        }
        StaffMember member = members.authenticate(staff.email(), request.currentPassword())
                .orElseThrow(() -> {
                    attempts.failed(staff.email(), place);
                    return ProblemException.invalid(
                            List.of(new FieldProblem("/current_password", "is not your password")));
                });
        members.setPassword(member, "/new_password", request.newPassword());
        signIns.endAll(member.id(), staff.signIn());
    }

    /** The same answer for every address. */
    @PostMapping("/forgot")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void forgot(@Valid @RequestBody Forgotten request) {
        letters.forgotten(request.email());
    }

    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@Valid @RequestBody Reset request) {
        letters.reset(request.token(), request.password());
    }
}
