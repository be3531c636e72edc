package dev.parley.llm;

/**
 * What a model is asked.
 *
 * @param version which prompt file it was made from, such as {@code conversation/understand.v1}
 * @param system what the model is told to do; never holds anything a customer, document or product brought
 * @param user the data, in marked blocks
 * @param maxTokens the longest answer wanted
 * @param temperature at most .3 wherever facts are stated
 * @param json whether the answer is to be one JSON object
 */
public record Prompt(
        Purpose purpose, String version, String system, String user, int maxTokens, double temperature, boolean json) {}
