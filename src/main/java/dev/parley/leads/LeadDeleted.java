package dev.parley.leads;

/** A lead is gone: it was joined to another one, or its person asked for it. */
public record LeadDeleted(Lead lead) {}
