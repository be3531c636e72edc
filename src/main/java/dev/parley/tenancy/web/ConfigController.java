package dev.parley.tenancy.web;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantChange;
import dev.parley.tenancy.TenantChanges;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantSettings;
import dev.parley.tenancy.Tenants;
import dev.parley.tenancy.installation.InForce;
import dev.parley.tenancy.installation.Installation;
import dev.parley.tenancy.installation.InstallationChange;
import dev.parley.tenancy.installation.InstallationSettings;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is in force for a tenant and where it came from; what the tenant may set is changed here while running. */
@RestController
@RequestMapping("/api/v1/admin/config")
@Tag(name = "Platform")
class ConfigController {

    private static final Set<String> ENVELOPE = Set.of("settings", "version");
    private static final String INSTALLATION = "installation";

    /**
     * @param settings of the tenant, secrets masked
     * @param installationVersion how often the installation's settings were changed while running; null for who may not
     *     see them
     * @param inForce every setting, of the tenant and, for staff of the platform, of the installation
     */
    record Config(
            String tenant,
            long version,
            @Nullable Long installationVersion,
            JsonNode settings,
            List<InForce> inForce) {}

    private final Tenants tenants;
    private final TenantEdits edits;
    private final TenantDocuments documents;
    private final TenantChanges history;
    private final Installation installation;
    private final InstallationSettings installationSettings;
    private final ObjectNode defaults;

    ConfigController(
            Tenants tenants,
            TenantEdits edits,
            TenantDocuments documents,
            TenantChanges history,
            Installation installation,
            InstallationSettings installationSettings,
            JsonMapper json) {
        this.tenants = tenants;
        this.edits = edits;
        this.documents = documents;
        this.history = history;
        this.installation = installation;
        this.installationSettings = installationSettings;
        this.defaults = json.valueToTree(TenantSettings.defaults());
    }

    @GetMapping
    ResponseEntity<Config> config(HttpServletRequest request) {
        return answer(current(), request);
    }

    /**
     * Takes settings below {@code settings}, or by their bare names; those of the installation below
     * {@code installation}, or by their names with a dot, in a call of their own.
     */
    @PatchMapping
    ResponseEntity<Config> change(
            @RequestBody JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest request) {
        ObjectNode given = TenantEdits.object(body);
        Map<String, JsonNode> ofInstallation = ofInstallation(given);
        if (!ofInstallation.isEmpty()) {
            changeInstallation(given, ofInstallation, ifMatch, request);
            return answer(current(), request);
        }
        ObjectNode changes = given.objectNode();
        ObjectNode settings = given.get("settings") instanceof ObjectNode below ? below : changes.putObject("settings");
        if (given.has("settings")) {
            changes.set("settings", given.get("settings"));
        }
        given.properties().stream()
                .filter(field -> !ENVELOPE.contains(field.getKey()))
                .toList()
                .forEach(field -> settings.set(field.getKey(), field.getValue()));
        if (given.has("version")) {
            changes.set("version", given.get("version"));
        }
        return answer(edits.change(current(), changes, ifMatch, false), request);
    }

    private static Map<String, JsonNode> ofInstallation(ObjectNode given) {
        Map<String, JsonNode> wanted = new LinkedHashMap<>();
        given.properties().forEach(field -> {
            if (field.getKey().equals(INSTALLATION) && field.getValue() instanceof ObjectNode below) {
                below.properties().forEach(setting -> wanted.put(setting.getKey(), setting.getValue()));
            } else if (field.getKey().indexOf('.') > 0) {
                wanted.put(field.getKey(), field.getValue());
            }
        });
        return wanted;
    }

    private void changeInstallation(
            ObjectNode given, Map<String, JsonNode> wanted, @Nullable String ifMatch, HttpServletRequest request) {
        requirePlatform(request);
        if (given.propertyNames().stream().anyMatch(name -> !name.equals(INSTALLATION) && name.indexOf('.') < 0)) {
            throw ProblemException.invalid(List.of(new FieldProblem(
                    "/" + INSTALLATION, "the installation's settings are changed in a call of their own")));
        }
        installationSettings.change(
                wanted,
                ConfigTag.installation(ifMatch),
                String.valueOf(request.getUserPrincipal().getName()));
    }

    private static void requirePlatform(HttpServletRequest request) {
        if (!request.isUserInRole("PLATFORM")) {
            throw new ProblemException(
                    ErrorCode.FORBIDDEN, "only staff of the platform see and change the installation's settings");
        }
    }

    /** Who changed what of the installation while it ran, newest first. */
    @GetMapping("/installation/history")
    Page<InstallationChange> installationHistory(
            @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor, HttpServletRequest request) {
        requirePlatform(request);
        return installationSettings.history(PageRequest.of(limit, cursor));
    }

    /** Who changed what, newest first. */
    @GetMapping("/history")
    Page<TenantChange> history(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return history.list(PageRequest.of(limit, cursor));
    }

    /** Not the one bound to the call: somebody may have changed it since. */
    private Tenant current() {
        return tenants.find(TenantContext.current().id()).orElseGet(TenantContext::current);
    }

    private ResponseEntity<Config> answer(Tenant tenant, HttpServletRequest request) {
        ObjectNode settings = documents.settings(tenant);
        List<InForce> inForce = new ArrayList<>();
        settings.properties().forEach(setting -> {
            JsonNode usual = defaults.path(setting.getKey());
            inForce.add(new InForce(
                    "settings." + setting.getKey(),
                    setting.getValue(),
                    usual.equals(setting.getValue()) ? "default" : "tenant",
                    true));
        });
        @Nullable Long ofInstallation = null;
        if (request.isUserInRole("PLATFORM")) {
            inForce.addAll(installation.inForce());
            ofInstallation = installationSettings.version();
        }
        return ResponseEntity.ok()
                .eTag(ConfigTag.of(tenant.version(), ofInstallation))
                .body(new Config(tenant.slug(), tenant.version(), ofInstallation, settings, inForce));
    }
}
