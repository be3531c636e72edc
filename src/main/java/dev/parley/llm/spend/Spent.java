package dev.parley.llm.spend;

/** What a tenant has used up today and this month. */
record Spent(Amount day, Amount month) {}
