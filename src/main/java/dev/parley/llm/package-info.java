/**
 * Every call to a model: embeddings, and language models where the operator has set some up. A model proposes; nothing here
 * decides, stores what it said or acts on it.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy"})
@NullMarked
package dev.parley.llm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
