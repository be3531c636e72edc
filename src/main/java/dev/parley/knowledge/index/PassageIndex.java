package dev.parley.knowledge.index;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The searchable form of one tenant's chunks. It is derived: whoever owns it remembers up to which revision of the
 * database it follows. Safe for use by many threads; one thread at a time writes.
 */
public interface PassageIndex extends AutoCloseable {

    /** Name of the English stems among the fields of {@link Vocabulary}. */
    String GLOSS = "gloss";

    /** Candidates of words and of meaning, in no particular order; each has both scores. */
    List<Candidate> search(IndexQuery query);

    /** Uses what the index knows about words. */
    <T> T withVocabulary(Function<Vocabulary, T> use);

    /**
     * Puts documents in the place of what was there of them; seen by searches all at once or not at all.
     *
     * @param replaced documents whose chunks go
     * @param chunks what comes
     * @param revision the database's, that the index follows from now on
     */
    void replace(Collection<UUID> replaced, List<IndexedChunk> chunks, long revision);

    /** Empties the index; it follows revision 0. */
    void clear();

    /** The revision that the index follows; 0 for a new one. */
    long revision();

    int size();

    /** Measures itself when what it holds has changed much. */
    void settle();

    @Override
    void close();
}
