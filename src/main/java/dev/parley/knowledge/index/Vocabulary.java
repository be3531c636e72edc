package dev.parley.knowledge.index;

import java.util.List;

/** What the index knows about words. */
public interface Vocabulary {

    /** Chunks in the index. */
    int chunks();

    /** In how many chunks a stem occurs, of the given language's words or, for the code {@code gloss}, the English ones. */
    int frequency(String field, String stem);

    /** Whether an English stem stands in the title of any chunk: it names a topic then. */
    boolean isTopic(String gloss);

    /** Whether any chunk has a word just as it is written, but for case. */
    boolean hasWord(String lowerCaseWord);

    /** Words of the index that a misspelt one may stand for, most likely first. */
    List<String> near(String lowerCaseWord);
}
