package dev.parley.identity.staff;

import dev.parley.shared.Ids;
import dev.parley.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Creates the administrator when the platform has no staff yet. */
@Component
@Order(0)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final StaffMembers members;
    private final AdministratorProperties properties;

    FirstAdministrator(StaffMembers members, AdministratorProperties properties) {
        this.members = members;
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (members.platformHasStaff()) {
            return;
        }
        @Nullable String given = properties.password();
        String password = given == null || given.isBlank() ? Ids.secret(12) : given;
        try {
            members.addFirst(properties.email(), password);
        } catch (ProblemException createdByAnotherNode) {
            return;
        }
        if (password.equals(given)) {
            log.info("Created the administrator {}", properties.email());
        } else {
            log.warn(
                    "Created the administrator {} with the password {} (shown only now)", properties.email(), password);
        }
    }
}
