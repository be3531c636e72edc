package dev.parley.identity.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator.
 *
 * @param password unset: a random one, printed once
 */
@ConfigurationProperties("parley.admin")
record AdministratorProperties(
        @DefaultValue("admin@localhost") String email,
        @Nullable String password) {}
