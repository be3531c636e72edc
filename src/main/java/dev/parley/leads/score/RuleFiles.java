package dev.parley.leads.score;

import dev.parley.leads.profile.ProfileFile;
import dev.parley.tenancy.Tenant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rule files of every profile, {@code profiles/<profile>/scoring/*.yml}; a wrong one stops the start. */
@Component
public class RuleFiles {

    private final Map<String, RuleFile> files = ProfileFile.readAll("scoring/*.yml", RuleFile::read);

    RuleFile profile(Tenant tenant) {
        return file(tenant, tenant.settings().profileRules());
    }

    RuleFile heat(Tenant tenant) {
        return file(tenant, "heat");
    }

    private RuleFile file(Tenant tenant, String name) {
        RuleFile file = files.get(tenant.profile() + "/scoring/" + name);
        if (file == null) {
            throw new IllegalStateException(
                    "no score rules profiles/" + tenant.profile() + "/scoring/" + name + ".yml");
        }
        return file;
    }
}
