package dev.parley.leads;

/** A lead is complete enough for sales; published once per lead. */
public record LeadQualified(Lead lead) {}
