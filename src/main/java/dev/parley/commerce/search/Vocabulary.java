package dev.parley.commerce.search;

import java.util.List;
import java.util.Optional;

/** The words of a catalogue. */
interface Vocabulary {

    boolean contains(String word);

    /** Words that a word unknown here may be meant for; empty for one that is known. */
    List<String> near(String word);

    /** The word of the catalogue or the trade that one written as it is heard sounds like. */
    Optional<String> soundingLike(String word);
}
