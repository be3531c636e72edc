package dev.parley.commerce.catalogue;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Products as a JSON list, or as an object whose {@code products} is that list; read element by element. */
final class JsonSource implements ProductSource {

    private final ObjectReader elements;
    private final JsonParser parser;
    private long position;

    JsonSource(InputStream in, JsonMapper json) {
        this.elements = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        Reader reader = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.parser = json.createParser(reader);
        try {
            enterList();
        } catch (JacksonException notJson) {
            throw unreadable(notJson);
        }
    }

    @Override
    public @Nullable RawProduct next() {
        try {
            JsonToken token = parser.nextToken();
            if (token == null || token == JsonToken.END_ARRAY) {
                return null;
            }
            position++;
            JsonNode node = elements.readTree(parser);
            return product(position, node);
        } catch (JacksonException notJson) {
            throw unreadable(notJson);
        }
    }

    static RawProduct product(long line, JsonNode node) {
        if (!node.isObject()) {
            return RawProduct.broken(line, "must be a JSON object");
        }
        Map<String, JsonNode> fields = new HashMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return new RawProduct(line, fields, null);
    }

    private void enterList() {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean products = "products".equals(parser.currentName());
                token = parser.nextToken();
                if (products) {
                    break;
                }
                parser.skipChildren();
            }
        }
        if (token != JsonToken.START_ARRAY) {
            throw new ProblemException(ErrorCode.INVALID, "must be a JSON list of products");
        }
    }

    private static ProblemException unreadable(JacksonException notJson) {
        for (Throwable cause = notJson; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.nio.charset.CharacterCodingException) {
                return new ProblemException(ErrorCode.INVALID, "the file is not UTF-8 text; save it as UTF-8");
            }
        }
        var at = notJson.getLocation();
        String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return new ProblemException(ErrorCode.INVALID, "is not JSON" + where);
    }
}
