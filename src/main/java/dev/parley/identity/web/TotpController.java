package dev.parley.identity.web;

import dev.parley.identity.gate.ClientAddress;
import dev.parley.identity.signin.SecondFactor;
import dev.parley.identity.staff.SignInAttempts;
import dev.parley.identity.staff.StaffMembers;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets up and removes the caller's own authenticator. */
@RestController
@RequestMapping("/api/v1/auth/totp")
@Tag(name = "Platform")
class TotpController {

    record Code(@NotBlank @Size(max = 20) String code) {}

    private final SecondFactor secondFactor;
    private final StaffMembers members;
    private final SignInAttempts attempts;
    private final ClientAddress addresses;

    TotpController(SecondFactor secondFactor, StaffMembers members, SignInAttempts attempts, ClientAddress addresses) {
        this.secondFactor = secondFactor;
        this.members = members;
        this.attempts = attempts;
        this.addresses = addresses;
    }

    /** A new secret for the authenticator; it counts once a code of it was confirmed. */
    @PostMapping
    SecondFactor.Setup prepare(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return secondFactor.prepare(
                members.find(Person.calling().id()).orElseThrow(() -> ProblemException.notFound("person")));
    }

    @PostMapping("/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@Valid @RequestBody Code request, HttpServletRequest http) {
        guarded(request, http, secondFactor::confirm);
    }

    @PostMapping("/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@Valid @RequestBody Code request, HttpServletRequest http) {
        guarded(request, http, secondFactor::remove);
    }

    private void guarded(Code request, HttpServletRequest http, BiConsumer<UUID, String> work) {
        var staff = Person.calling();
        String place = addresses.of(http);
        if (attempts.delay(staff.email(), place).isPositive()) {
            throw new ProblemException(ErrorCode.TOO_MANY, "too many wrong codes; please wait");
        }
        try {
            work.accept(staff.id(), request.code());
        } catch (ProblemException wrong) {
            attempts.failed(staff.email(), place);
            throw wrong;
        }
    }
}
