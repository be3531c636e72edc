/** Every call to a model: embeddings now, chat models when one is configured. */
@ApplicationModule(allowedDependencies = {"shared", "tenancy"})
@NullMarked
package dev.parley.llm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
