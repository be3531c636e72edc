/**
 * Understanding: an {@link dev.parley.nlu.Utterance} goes in, an {@link dev.parley.nlu.Understanding} comes out, with the
 * language, intents, entities and the signs of an attack. It reads; it never decides or stores.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "llm"})
@NullMarked
package dev.parley.nlu;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
