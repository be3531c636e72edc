package dev.parley.llm.protocol;

/**
 * One question to one model.
 *
 * @param maxTokens the longest answer wanted
 * @param json whether the answer is to be one JSON object
 * @param stream whether the answer is to come in parts
 */
public record ModelRequest(
        String model, String system, String user, int maxTokens, double temperature, boolean json, boolean stream) {}
