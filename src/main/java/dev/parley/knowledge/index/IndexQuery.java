package dev.parley.knowledge.index;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param stems by language code, the question's words in that language
 * @param gloss the question's words in English
 * @param vector the question's meaning, or null to look for words only
 * @param namespaces empty for everywhere
 * @param now chunks that are not in effect then are passed over
 * @param limit candidates wanted of each kind of search
 */
public record IndexQuery(
        String language,
        List<String> stems,
        List<String> gloss,
        float @Nullable [] vector,
        Set<String> namespaces,
        Instant now,
        int limit) {}
