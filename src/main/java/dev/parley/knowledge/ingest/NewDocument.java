package dev.parley.knowledge.ingest;

import dev.parley.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document as somebody hands it over.
 *
 * @param externalId the business's own name of it; the same name again makes a new version
 * @param language null: guessed from the text
 * @param effectiveFrom before this time it answers nothing, and the version before it stays in force; null: at once
 * @param effectiveUntil from this time on it answers nothing; null: for good
 */
public record NewDocument(
        String externalId,
        String title,
        String content,
        String namespace,
        @Nullable Language language,
        @Nullable String url,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveUntil) {

    public static final String DEFAULT_NAMESPACE = "faq";

    public NewDocument {
        externalId = Storable.text(externalId);
        title = Storable.text(title);
        content = Storable.text(content);
    }

    /** The same document in another namespace. */
    public NewDocument in(String other) {
        return new NewDocument(externalId, title, content, other, language, url, effectiveFrom, effectiveUntil);
    }
}
