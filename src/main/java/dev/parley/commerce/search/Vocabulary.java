package dev.parley.commerce.search;

import java.util.List;

/** The words of a catalogue. */
interface Vocabulary {

    boolean contains(String word);

    /** Words that a word unknown here may be meant for; empty for one that is known. */
    List<String> near(String word);
}
