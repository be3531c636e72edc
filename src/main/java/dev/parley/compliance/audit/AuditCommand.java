package dev.parley.compliance.audit;

import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** With {@code --parley.audit.verify}: follows every tenant's chain, says what it found and ends; 1 when one is broken. */
@Component
@ConditionalOnBooleanProperty("parley.audit.verify")
class AuditCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCommand.class);

    private final AuditLog log;
    private final Tenants tenants;
    private final ConfigurableApplicationContext context;

    AuditCommand(AuditLog log, Tenants tenants, ConfigurableApplicationContext context) {
        this.log = log;
        this.tenants = tenants;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean intact = told("the platform", TenantContext.callAsPlatform(log::check));
        for (Tenant tenant : tenants.all()) {
            intact &= told(tenant.slug(), TenantContext.call(tenant, log::check));
        }
        int status = intact ? 0 : 1;
        System.exit(SpringApplication.exit(context, () -> status));
    }

    private static boolean told(String whose, Check check) {
        if (check.intact()) {
            LOG.info("Audit log of {}: {} entries, intact, head {}", whose, check.entries(), check.head());
        } else {
            LOG.error("Audit log of {}: broken at entry {} of {}", whose, check.brokenAt(), check.entries());
        }
        return check.intact();
    }
}
