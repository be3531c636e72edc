package dev.parley.identity.gate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param defaultTenant slug of the tenant of callers without a key; empty: a key is always needed
 */
@ConfigurationProperties("parley.tenancy")
record GateProperties(@DefaultValue("demo") String defaultTenant) {}
