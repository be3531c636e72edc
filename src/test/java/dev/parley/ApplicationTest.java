package dev.parley;

import dev.parley.tenancy.NewTenant;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantSettings;
import dev.parley.tenancy.Tenants;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The whole application on its embedded database, on a free port; one context serves all tests that add no settings. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
public abstract class ApplicationTest {

    @Autowired
    protected Tenants tenants;

    /** A business of its own for a test: US dollars, Chicago, no settings. */
    protected Tenant newTenant(String profile) {
        return newTenant(profile, TenantSettings.defaults());
    }

    protected Tenant newTenant(String profile, TenantSettings settings) {
        return tenants.create(
                new NewTenant(
                        "t-" + UUID.randomUUID(),
                        "Test business",
                        profile,
                        Locale.US,
                        "USD",
                        ZoneId.of("America/Chicago"),
                        settings),
                null);
    }
}
