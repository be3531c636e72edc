package dev.parley.tenancy;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A secret that a tenant shares with another system, and that is replaced while both go on. */
public enum TenantSecret {
    IDENTITY("identity_secret", TenantSettings::identitySecret),
    DMS("dms_secret", TenantSettings::dmsSecret),
    CRM("crm.secret", settings -> settings.crm().secret()),
    ERP("commerce.erp.secret", settings -> settings.commerce().erp().secret()),
    STRIPE_WEBHOOK(
            "commerce.stripe_webhook_secret", settings -> settings.commerce().stripeWebhookSecret());

    private final String path;
    private final Function<TenantSettings, @Nullable String> value;

    TenantSecret(String path, Function<TenantSettings, @Nullable String> value) {
        this.path = path;
        this.value = value;
    }

    /** Where it is in the settings: names with dots between them. */
    public String path() {
        return path;
    }

    public @Nullable String in(TenantSettings settings) {
        return value.apply(settings);
    }

    public static Optional<TenantSecret> find(String path) {
        return Arrays.stream(values())
                .filter(secret -> secret.path.equals(path))
                .findFirst();
    }
}
