/**
 * Understanding: an {@link dev.parley.nlu.Utterance} goes in, an {@link dev.parley.nlu.Understanding} comes out, with the
 * language, intents, entities and the signs of an attack. It reads and never decides; all it stores is a
 * tenant's own examples.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "llm"})
@NullMarked
package dev.parley.nlu;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
