package dev.parley.identity.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.parley.identity.Role;
import dev.parley.identity.letter.Letter;
import dev.parley.identity.letter.Letters;
import dev.parley.identity.staff.StaffMember;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations: the administrator says who and as what, the person chooses the password. */
@RestController
@RequestMapping("/api/v1/auth/invitations")
@Tag(name = "Platform")
class InvitationController {

    /** @param platform to invite staff of the platform; only its own administrators may */
    record Invitation(
            @NotBlank @Email @Size(max = 254) String email,
            @Nullable @Size(max = 200) String name,
            @NotNull Role role,
            @Nullable Boolean platform) {}

    /** @param token told once, to hand over where mail does not arrive */
    record Invited(@JsonUnwrapped Letter letter, String token) {}

    record Acceptance(
            @NotBlank @Size(max = 200) String token,
            @NotBlank @Size(max = 200) String password,
            @Nullable @Size(max = 200) String name) {}

    record Accepted(UUID id, String email, String name, Role role) {}

    private final Letters letters;

    InvitationController(Letters letters) {
        this.letters = letters;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Invited invite(@Valid @RequestBody Invitation request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Letters.Invited invited = letters.invite(
                Scope.tenant(Boolean.TRUE.equals(request.platform())), request.email(), request.name(), request.role());
        return new Invited(invited.letter(), invited.token());
    }

    @GetMapping
    Page<Letter> list(
            @RequestParam(defaultValue = "false") boolean platform,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        return letters.invitations(Scope.of(platform), PageRequest.of(limit, cursor));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean platform) {
        letters.withdraw(Scope.of(platform), id);
    }

    @PostMapping("/accept")
    @ResponseStatus(HttpStatus.CREATED)
    Accepted accept(@Valid @RequestBody Acceptance request) {
        StaffMember member = letters.accept(request.token(), request.password(), request.name());
        return new Accepted(member.id(), member.email(), member.name(), member.role());
    }
}
