package dev.parley.leads;

/** A lead has come into being with its first fact. */
public record LeadCreated(Lead lead) {}
