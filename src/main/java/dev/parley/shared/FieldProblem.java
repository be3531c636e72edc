package dev.parley.shared;

/**
 * One invalid field of a request.
 *
 * @param pointer JSON pointer to the field ({@code /settings/sla_days}), or the name of a query parameter
 * @param detail what is wrong, in English, for a person
 */
public record FieldProblem(String pointer, String detail) {}
