package dev.parley.compliance.consent;

import dev.parley.shared.Language;
import dev.parley.shared.secret.SecretBox;
import dev.parley.tenancy.TenantId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a link to opt out carries: whose messages it ends, sealed, so that nobody reads or makes one up. */
@Component
class OptOutTokens {

    record OptOut(UUID tenant, String address, Language language) {

        TenantId tenantId() {
            return TenantId.of(tenant);
        }
    }

    private static final String CONTEXT = "opt-out";
    private static final String SEALED = "sealed:v1:";

    private final SecretBox box;
    private final JsonMapper json;

    OptOutTokens(SecretBox box, JsonMapper json) {
        this.box = box;
        this.json = json;
    }

    String write(OptOut optOut) {
        return box.seal(json.writeValueAsString(optOut), CONTEXT)
                .substring(SEALED.length())
                .replace(':', '.')
                .replace('+', '-')
                .replace('/', '_')
                .replace("=", "");
    }

    /** Empty for what this server did not write, or wrote with a key that it no longer has. */
    Optional<OptOut> read(String token) {
        String[] parts = token.split("\\.", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        String content = parts[1].replace('-', '+').replace('_', '/');
        try {
            String opened = box.open(SEALED + parts[0] + ":" + content, CONTEXT);
            return Optional.of(json.readValue(opened, OptOut.class));
        } catch (IllegalStateException | IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }
}
