package dev.parley.identity.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * A sign-in that is not over.
 *
 * @param address where it was used last
 * @param device what the browser or program calls itself
 */
public record SignIn(
        UUID id, UUID staffId, String address, String device, Instant createdAt, Instant usedAt, Instant expiresAt) {}
