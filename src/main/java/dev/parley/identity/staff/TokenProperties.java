package dev.parley.identity.staff;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The tokens of staff.
 *
 * @param jwtSecret at least 32 bytes, the same on every node; unset: made at first start and kept in the data directory
 * @param tokenLifetime how long a sign-in lasts
 */
@ConfigurationProperties("parley.security")
record TokenProperties(
        @Nullable String jwtSecret, @DefaultValue("8h") Duration tokenLifetime) {}
