package dev.parley.identity.gate;

import dev.parley.shared.setting.Bounds;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param requests how many a key or an address may make per window; 0: as many as it likes
 */
@ConfigurationProperties("parley.rate-limit")
record RateLimitProperties(
        @DefaultValue("100") int requests,
        @DefaultValue("60s") Duration window) {

    RateLimitProperties {
        Bounds.atLeast("parley.rate-limit.requests", requests, 0);
        Bounds.between("parley.rate-limit.window", window, Duration.ofSeconds(1), Duration.ofDays(1));
    }
}
