package dev.parley.identity.repeat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request with an idempotency key.
 *
 * @param fingerprint of the method, the path and the body
 */
record KeyedRequest(@Nullable UUID tenant, String caller, String key, byte[] fingerprint) {}
