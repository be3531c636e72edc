package dev.parley.shared.secret;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param key 32 bytes in Base64 that secrets are sealed with; unset: the first line of {@code secrets-key} in the data
 *     folder, made at first start. Nodes that share a database must share it.
 * @param previousKeys keys that may still open what was sealed before
 */
@ConfigurationProperties("parley.secrets")
record SecretProperties(@Nullable String key, @DefaultValue List<String> previousKeys) {}
