package dev.parley.identity.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.parley.identity.Role;
import dev.parley.identity.key.AccessKey;
import dev.parley.identity.key.AccessKeys;
import dev.parley.identity.key.KeyKind;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

@RestController
@RequestMapping("/api/v1/auth/keys")
@Tag(name = "Platform")
class KeyController {

    @RoleForServer
    record NewKey(
            @NotBlank @Size(max = 200) String name,
            @NotNull KeyKind kind,
            @Nullable Role role,

            @Nullable @Size(max = 50)
            List<
                            @NotNull
                            @Pattern(
                                    regexp = "https?://[^/\\s]+",
                                    message = "must be an origin such as https://www.example.com")
                            String>
                    origins,

            @Nullable @Future Instant expiresAt) {}

    record Rotation(@Nullable Duration overlap) {}

    record MadeKey(@JsonUnwrapped AccessKey details, String key) {}

    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final AccessKeys keys;

    KeyController(AccessKeys keys) {
        this.keys = keys;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeKey make(@Valid @RequestBody NewKey request) {
        Role role = request.kind() == KeyKind.SERVER ? request.role() : null;
        List<String> origins = request.origins() == null ? List.of() : request.origins();
        AccessKeys.Made made = keys.make(request.name(), request.kind(), role, origins, request.expiresAt());
        return new MadeKey(made.key(), made.secret());
    }

    /** A new key in the place of an old one, which opens for the overlap, a day unless said otherwise. */
    @PostMapping("/{id}/rotate")
    @ResponseStatus(HttpStatus.CREATED)
    MadeKey rotate(@PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable Rotation request) {
        Duration overlap = request == null || request.overlap() == null ? USUAL_OVERLAP : request.overlap();
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw ProblemException.invalid(List.of(new FieldProblem("/overlap", "must be PT0S to P30D")));
        }
        AccessKeys.Made made = keys.rotate(id, overlap);
        return new MadeKey(made.key(), made.secret());
    }

    @GetMapping
    Page<AccessKey> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return keys.list(PageRequest.of(limit, cursor));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        keys.delete(id);
    }
}
