package dev.parley.identity.staff;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The tokens of staff.
 *
 * @param jwtSecret at least 32 bytes, the same on every node; unset: made at first start and kept in the data directory
 * @param previousJwtSecrets earlier ones whose tokens still count, while a new one takes over
 * @param tokenLifetime how long an access token lasts
 * @param signInLifetime how long a sign-in can be kept alive by refreshing
 */
@ConfigurationProperties("parley.security")
public record TokenProperties(
        @Nullable String jwtSecret,
        @DefaultValue List<String> previousJwtSecrets,
        @DefaultValue("1h") Duration tokenLifetime,
        @DefaultValue("30d") Duration signInLifetime) {}
