package dev.parley.leads.score;

/** Points for something that is known. */
record ScoreRule(String name, int points, Condition condition) {}
