package dev.parley.identity.gate;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param trustedProxies addresses and networks ({@code 10.0.0.0/8}) whose {@code X-Forwarded-For} is believed; nobody's
 *     is unless named here
 */
@ConfigurationProperties("parley")
record ProxyProperties(@DefaultValue List<String> trustedProxies) {}
