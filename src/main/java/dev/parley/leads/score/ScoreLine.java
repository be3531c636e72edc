package dev.parley.leads.score;

/**
 * One line of a score's arithmetic; the lines of a score add up to it.
 *
 * @param score {@code profile} or {@code heat}
 * @param rule what fired, as the rule file calls it
 */
public record ScoreLine(String score, String rule, int points) {

    public static final String PROFILE = "profile";
    public static final String HEAT = "heat";
}
