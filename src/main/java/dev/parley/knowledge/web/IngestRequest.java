package dev.parley.knowledge.web;

import dev.parley.knowledge.ingest.NewDocument;
import dev.parley.shared.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

record IngestRequest(@NotEmpty @Size(max = 5_000) List<@NotNull @Valid Item> documents) {

    static final String NAMESPACE = "[\\p{L}\\p{N}._-]{1,50}";
    static final String NAMESPACE_RULE = "must be letters, digits, dots and dashes, at most 50";

    /** A text of control characters alone says nothing either. */
    private static final String READABLE = "(?s)[\\p{Cntrl}\\s]*+\\S.*";

    private static final String READABLE_RULE = "must not be blank";

    @InOrder
    record Item(
            @NotBlank @Size(max = 200) String externalId,

            @NotNull @Pattern(regexp = READABLE, message = READABLE_RULE) @Size(max = 500)
            String title,

            @NotNull @Pattern(regexp = READABLE, message = READABLE_RULE) @Size(max = 2_000_000)
            String content,

            @Nullable @Pattern(regexp = NAMESPACE, message = NAMESPACE_RULE)
            String namespace,

            @Nullable Language language,
            @Nullable @Size(max = 2_000) String url,
            @Nullable OffsetDateTime effectiveFrom,
            @Nullable OffsetDateTime effectiveUntil) {

        NewDocument document() {
            return new NewDocument(
                    externalId,
                    title.strip(),
                    content,
                    namespace == null ? NewDocument.DEFAULT_NAMESPACE : namespace,
                    language,
                    url,
                    effectiveFrom == null ? null : effectiveFrom.toInstant(),
                    effectiveUntil == null ? null : effectiveUntil.toInstant());
        }
    }
}
