package dev.parley.tenancy.web;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.Ids;
import dev.parley.shared.Page;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantSecret;
import dev.parley.tenancy.TenantSecrets;
import dev.parley.tenancy.TenantSettings;
import dev.parley.tenancy.Tenants;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The secrets a tenant shares with other systems: which are set, and how one is replaced while both sides go on. */
@RestController
@RequestMapping("/api/v1/admin/secrets")
@Tag(name = "Platform")
class SecretController {

    private static final int SHORTEST = 16;
    private static final int LONGEST = 500;
    private static final int MADE_BYTES = 24;

    /** @param accepted how many values count now, the one in force and former ones */
    record Kept(String name, int accepted) {}

    /**
     * @param value shown this once
     * @param formerUntil until when the value before it counts
     */
    record Rotated(String name, String value, Instant formerUntil) {}

    private final Tenants tenants;
    private final TenantSecrets secrets;
    private final JsonMapper json;
    private final Clock clock;

    SecretController(Tenants tenants, TenantSecrets secrets, JsonMapper json, Clock clock) {
        this.tenants = tenants;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    Page<Kept> list() {
        return new Page<>(
                Arrays.stream(TenantSecret.values())
                        .map(secret ->
                                new Kept(secret.path(), secrets.accepted(secret).size()))
                        .toList(),
                null);
    }

    /** Puts the given value, or one made up, in force; the one before it counts for the overlap, a day unless said otherwise. */
    @PostMapping("/{name}/rotate")
    @ResponseStatus(HttpStatus.CREATED)
    Rotated rotate(@PathVariable String name, @RequestBody(required = false) @Nullable Rotation rotation) {
        TenantSecret secret = TenantSecret.find(name).orElseThrow(() -> ProblemException.notFound("secret"));
        Tenant tenant = tenants.find(TenantContext.current().id()).orElseGet(TenantContext::current);
        String given = rotation == null ? null : rotation.value();
        check(secret, given, rotation, tenant);
        Duration overlap = Rotation.overlap(rotation);
        String value = given == null ? Ids.secret(MADE_BYTES) : given;
        tenants.rotate(tenant.with(changed(tenant.settings(), secret.path(), value)), secret, overlap);
        return new Rotated(name, value, clock.instant().plus(overlap));
    }

    private static void check(TenantSecret secret, @Nullable String value, @Nullable Rotation rotation, Tenant tenant) {
        List<FieldProblem> problems = new ArrayList<>();
        if (value == null && secret == TenantSecret.STRIPE_WEBHOOK) {
            problems.add(new FieldProblem("/value", "is required: Stripe makes it"));
        } else if (value != null && !value.matches("[\\x21-\\x7e]{" + SHORTEST + "," + LONGEST + "}")) {
            problems.add(new FieldProblem(
                    "/value", "must have " + SHORTEST + " to " + LONGEST + " printable ASCII characters, no spaces"));
        } else if (value != null && value.equals(secret.in(tenant.settings()))) {
            problems.add(new FieldProblem("/value", "is the one in force"));
        }
        if (!Rotation.isGood(rotation)) {
            problems.add(Rotation.problem());
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    private TenantSettings changed(TenantSettings settings, String path, String value) {
        ObjectNode document = json.valueToTree(settings);
        ObjectNode at = document;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            at = at.withObjectProperty(names[i]);
        }
        at.put(names[names.length - 1], value);
        return json.treeToValue(document, TenantSettings.class);
    }
}
