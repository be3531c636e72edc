package dev.parley.nlu.entity.rule;

import dev.parley.nlu.entity.text.Reading;

/** Finds one kind of entity. Recognisers run one after the other; an earlier one may take words from a later one. */
@FunctionalInterface
interface EntityRecognizer {

    void recognize(Reading reading, Findings findings);
}
