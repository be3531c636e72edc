package dev.parley.identity;

import java.util.UUID;

/**
 * Two contacts turned out to be one; published in the transaction that joins them. Whoever keeps something under the one
 * id keeps it under the other from now on.
 *
 * @param from the id that is no longer used
 * @param into the contact that stays
 */
public record ContactMerged(UUID from, UUID into) {}
