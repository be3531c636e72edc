package dev.parley.commerce.catalogue;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens files of products by what their media type says they are. */
@Component
class ProductSources {

    private final JsonMapper json;

    ProductSources(JsonMapper json) {
        this.json = json;
    }

    /** @throws ProblemException when the type or its charset is not known */
    ProductSource open(@Nullable String mediaType, InputStream in) throws IOException {
        String type = mediaType == null ? "" : mediaType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/csv" -> new CsvSource(in, encoding(mediaType));
            case "application/json" -> new JsonSource(in, json);
            case "application/x-ndjson", "application/ndjson", "application/jsonl" ->
                new JsonLinesSource(in, encoding(mediaType), json);
            default ->
                throw new ProblemException(
                        ErrorCode.UNSUPPORTED, "send text/csv, application/json or application/x-ndjson");
        };
    }

    /** As the request says, else UTF-8. */
    private static Charset encoding(@Nullable String mediaType) {
        try {
            @Nullable
            Charset said = mediaType == null
                    ? null
                    : MediaType.parseMediaType(mediaType).getCharset();
            return said == null ? StandardCharsets.UTF_8 : said;
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(ErrorCode.UNSUPPORTED, "the charset of the Content-Type is not known");
        }
    }
}
