package dev.parley.commerce.catalogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A line of an import, not checked yet.
 *
 * @param line where it stands: the line of a text file, or the position in a JSON list, from 1
 * @param fields by column; values are texts from CSV and any JSON from JSON
 * @param broken why the line could not be read at all, or null
 */
record RawProduct(
        long line, Map<String, JsonNode> fields, @Nullable String broken) {

    static RawProduct broken(long line, String why) {
        return new RawProduct(line, Map.of(), why);
    }
}
