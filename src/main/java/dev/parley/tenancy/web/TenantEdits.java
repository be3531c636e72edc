package dev.parley.tenancy.web;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.NewTenant;
import dev.parley.tenancy.Quotas;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantReader;
import dev.parley.tenancy.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a tenant by a merge document. Of two who change it at the same time one wins; the other, who said which version
 * they had read, is told.
 */
@Component
class TenantEdits {

    private static final Set<String> QUOTAS = Set.of("turns", "messages", "tokens", "storage_bytes");

    private final Tenants tenants;
    private final TenantDocuments documents;
    private final PrivateTargets targets;

    TenantEdits(Tenants tenants, TenantDocuments documents, PrivateTargets targets) {
        this.tenants = tenants;
        this.documents = documents;
        this.targets = targets;
    }

    /** @throws ProblemException (400) with all that does not fit */
    Tenant create(ObjectNode tenant) {
        List<FieldProblem> inside = targets.problems(tenant.path("settings"), MissingNode.getInstance());
        return tenants.create(TenantReader.read(tenant, inside), null);
    }

    /**
     * @param ifMatch tag of the version the client read, or null
     * @param platform whether what only the platform decides may be changed
     * @throws ProblemException (400) with all that does not fit, (403), (409) for an older {@code version}, (412) for an
     *     older tag
     */
    Tenant change(Tenant tenant, ObjectNode changes, @Nullable String ifMatch, boolean platform) {
        if (ifMatch != null && !ConfigTag.names(ifMatch, tenant.version())) {
            throw new ProblemException(ErrorCode.PRECONDITION, "somebody else changed this meanwhile: read it again");
        }
        if (!platform && (changes.has("status") || changes.has("quotas"))) {
            throw new ProblemException(ErrorCode.FORBIDDEN, "only staff of the platform change status and quotas");
        }
        ObjectNode merged = documents.merged(tenant, changes);
        NewTenant wanted =
                TenantReader.read(merged, targets.problems(merged.path("settings"), documents.settings(tenant)));
        List<FieldProblem> problems = new ArrayList<>();
        if (!wanted.slug().equals(tenant.slug())) {
            problems.add(new FieldProblem("/slug", "cannot be changed"));
        }
        boolean suspended = suspended(tenant, changes, problems);
        Quotas quotas = quotas(tenant.quotas(), changes, problems);
        long version = version(changes, tenant, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return tenants.update(new Tenant(
                tenant.id(),
                tenant.slug(),
                wanted.name(),
                wanted.profile(),
                wanted.locale(),
                wanted.currency(),
                wanted.timeZone(),
                wanted.settings(),
                tenant.widgetKey(),
                version,
                suspended,
                quotas));
    }

    static String tag(Tenant tenant) {
        return "\"" + tenant.version() + "\"";
    }

    static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw ProblemException.invalid(List.of(new FieldProblem("", "must be an object")));
    }

    private static boolean suspended(Tenant tenant, ObjectNode changes, List<FieldProblem> problems) {
        JsonNode status = changes.path("status");
        if (status.isMissingNode()) {
            return tenant.suspended();
        }
        return switch (status.stringValue("")) {
            case "suspended" -> true;
            case "active" -> false;
            default -> {
                problems.add(new FieldProblem("/status", "must be one of active, suspended"));
                yield tenant.suspended();
            }
        };
    }

    private static Quotas quotas(Quotas before, ObjectNode changes, List<FieldProblem> problems) {
        JsonNode given = changes.path("quotas");
        if (given.isMissingNode()) {
            return before;
        }
        if (!given.isObject()) {
            problems.add(new FieldProblem("/quotas", "must be an object"));
            return before;
        }
        given.propertyNames().stream()
                .filter(name -> !QUOTAS.contains(name))
                .forEach(name -> problems.add(new FieldProblem("/quotas/" + name, "there is no such quota")));
        return new Quotas(
                quota("turns", before.turns(), given, problems),
                quota("messages", before.messages(), given, problems),
                quota("tokens", before.tokens(), given, problems),
                quota("storage_bytes", before.storageBytes(), given, problems));
    }

    private static @Nullable Long quota(
            String name, @Nullable Long before, JsonNode given, List<FieldProblem> problems) {
        JsonNode value = given.path(name);
        if (value.isMissingNode()) {
            return before;
        }
        if (value.isNull()) {
            return null;
        }
        if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0) {
            return value.longValue();
        }
        problems.add(new FieldProblem("/quotas/" + name, "must be a whole number from 0, or null for no limit"));
        return before;
    }

    /** The version the client read, when it says so. */
    private static long version(ObjectNode changes, Tenant tenant, List<FieldProblem> problems) {
        JsonNode version = changes.path("version");
        if (version.isMissingNode() || version.isNull()) {
            return tenant.version();
        }
        if (version.isIntegralNumber() && version.canConvertToLong()) {
            return version.longValue();
        }
        problems.add(new FieldProblem("/version", "must be a whole number"));
        return tenant.version();
    }
}
