package dev.parley.knowledge;

import dev.parley.shared.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the knowledge base.
 *
 * @param text in the customer's words, made whole if it was a follow-up
 * @param language of the text, or null when unknown; passages in it come before equal ones in another
 * @param namespaces where to look; empty for everywhere
 * @param limit passages wanted, 1 to 100
 */
public record KnowledgeQuery(String text, @Nullable Language language, Set<String> namespaces, int limit) {

    public KnowledgeQuery {
        namespaces = Set.copyOf(namespaces);
    }
}
