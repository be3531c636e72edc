package dev.parley.nlu.entity;

import dev.parley.nlu.Entity;
import dev.parley.nlu.Utterance;
import dev.parley.shared.Language;
import java.util.List;

/** Finds the facts that an utterance names. Safe for use by many threads. */
public interface EntityExtraction {

    /**
     * Reads the facts in order of appearance.
     *
     * @param language the utterance was found to be in
     */
    List<Entity> extract(Utterance utterance, Language language);
}
