package dev.parley.identity.gate;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param requests how many a key or an address may make per window; 0: as many as it likes
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("parley.rate-limit")
record RateLimitProperties(
        @DefaultValue("100") int requests,
        @DefaultValue("60s") Duration window,
        @DefaultValue List<String> trustedProxies) {}
