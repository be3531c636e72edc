package dev.parley.leads.score;

import dev.parley.leads.profile.ProfileFile;
import dev.parley.tenancy.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The rule files of every profile, {@code profiles/<profile>/scoring/*.yml}; a wrong one stops the start. */
@Component
public class RuleFiles {

    private static final Pattern PATH = Pattern.compile(".*(profiles/([^/]+)/scoring/([^/]+)\\.yml)$");

    private final Map<String, RuleFile> files = new HashMap<>();

    public RuleFiles() {
        try {
            for (Resource found : new PathMatchingResourcePatternResolver().getResources("classpath*:profiles/*/scoring/*.yml")) {
                Matcher path = PATH.matcher(found.getURL().toString());
                if (path.matches()) {
                    ProfileFile.read(path.group(1), RuleFile::read)
                            .ifPresent(file -> files.put(path.group(2) + "/" + path.group(3), file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    RuleFile profile(Tenant tenant) {
        return file(tenant, tenant.settings().profileRules());
    }

    RuleFile heat(Tenant tenant) {
        return file(tenant, "heat");
    }

    private RuleFile file(Tenant tenant, String name) {
        RuleFile file = files.get(tenant.profile() + "/" + name);
        if (file == null) {
            throw new IllegalStateException(
                    "no score rules profiles/" + tenant.profile() + "/scoring/" + name + ".yml");
        }
        return file;
    }
}
