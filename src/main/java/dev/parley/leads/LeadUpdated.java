package dev.parley.leads;

/** A lead has changed. */
public record LeadUpdated(Lead lead) {}
