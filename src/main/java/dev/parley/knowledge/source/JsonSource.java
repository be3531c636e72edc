package dev.parley.knowledge.source;

import dev.parley.knowledge.ingest.NewDocument;
import dev.parley.shared.Language;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the ingest endpoint takes it: {@code {"documents": [...]}}, or the list alone. */
@Component
class JsonSource implements Source {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public Set<String> extensions() {
        return Set.of("json");
    }

    @Override
    public List<NewDocument> read(SourceFile file) {
        JsonNode root = JSON.readTree(Texts.decode(file.bytes()));
        JsonNode items = root.isArray() ? root : root.path("documents");
        if (!items.isArray()) {
            throw new UnreadableSourceException("the file has no list named documents");
        }
        List<NewDocument> documents = new ArrayList<>();
        for (JsonNode item : items) {
            documents.add(document(item, documents.size() + 1, file.name()));
        }
        return documents;
    }

    /** One that names no id of its own is known by the file and its place there. */
    private static NewDocument document(JsonNode item, int number, String file) {
        String content = text(item, "content");
        String title = text(item, "title");
        String externalId = Objects.requireNonNullElse(text(item, "external_id"), file + "#" + number);
        if (content == null || title == null) {
            throw new UnreadableSourceException("document " + number + " needs title and content");
        }
        String language = text(item, "language");
        String namespace = text(item, "namespace");
        return new NewDocument(
                externalId,
                title,
                content,
                namespace == null ? NewDocument.DEFAULT_NAMESPACE : namespace,
                language == null
                        ? null
                        : Language.find(language)
                                .orElseThrow(() -> new UnreadableSourceException("document " + number
                                        + " is in a language that is not spoken here: " + language)),
                text(item, "url"),
                time(item, "effective_from", number),
                time(item, "effective_until", number));
    }

    private static @Nullable String text(JsonNode item, String field) {
        JsonNode value = item.path(field);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    private static @Nullable Instant time(JsonNode item, String field, int number) {
        String value = text(item, field);
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new UnreadableSourceException("document " + number + ": " + field + " is not a time");
        }
    }
}
