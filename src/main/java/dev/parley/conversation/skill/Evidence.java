package dev.parley.conversation.skill;

import dev.parley.knowledge.Passage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What backs a statement. Whatever figure, date or promise the statement holds must be found in its evidence. */
public sealed interface Evidence {

    /** The words that back it. */
    String text();

    /** A passage of the business's own documents. */
    record OfPassage(Passage passage) implements Evidence {

        @Override
        public String text() {
            return passage.title() + "\n" + passage.content();
        }
    }

    /**
     * What the customer told or what was done for them in the conversation itself. It backs what is said, but is no answer
     * to a question.
     *
     * @param kind {@code lead}, {@code handoff} ...
     */
    record OfDialogue(String kind, String text) implements Evidence {}

    /**
     * A record of the business's own data.
     *
     * @param kind {@code vehicle}, {@code product}, {@code branch} ...
     * @param id of the record: a SKU, a branch code
     * @param title how a source is named to the customer
     * @param text everything of the record that may be said, written out
     * @param asOf when it was last updated, or null when that does not matter
     * @param shown whether it is listed among the reply's sources
     */
    record OfRecord(
            String kind,
            String id,
            String title,
            String text,
            @Nullable Instant asOf,
            boolean shown) implements Evidence {}
}
