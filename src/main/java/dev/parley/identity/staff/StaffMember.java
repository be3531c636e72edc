package dev.parley.identity.staff;

import dev.parley.identity.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param tenant the one they work for, or null for staff of the platform
 */
public record StaffMember(UUID id, @Nullable UUID tenant, String email, String name, Role role) {}
