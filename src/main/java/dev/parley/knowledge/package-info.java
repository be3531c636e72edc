/** Sources in, passages out: documents of the business, their versions, and the one retrieval that everything uses. */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "compliance :: spi", "llm", "nlu"})
@NullMarked
package dev.parley.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
