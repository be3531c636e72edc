package dev.parley.commerce.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Products as one JSON object per line. */
final class JsonLinesSource implements ProductSource {

    private final StrictText text;
    private final JsonMapper json;

    JsonLinesSource(InputStream in, Charset encoding, JsonMapper json) {
        this.text = new StrictText(in, encoding);
        this.json = json;
    }

    @Override
    public @Nullable RawProduct next() throws IOException {
        String line = text.next();
        while (line != null && line.isBlank()) {
            line = text.next();
        }
        if (line == null) {
            return null;
        }
        try {
            return JsonSource.product(text.line(), json.readTree(line));
        } catch (JacksonException notJson) {
            return RawProduct.broken(text.line(), "is not JSON: " + notJson.getOriginalMessage());
        }
    }
}
