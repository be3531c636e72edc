package dev.parley.tenancy;

/** A tenant and all its rows are gone; published after that is committed, for what lives outside the database. */
public record TenantDeleted(TenantId tenant) {}
