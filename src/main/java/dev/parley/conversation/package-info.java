/**
 * The heart: sessions, the turn, the reply. It knows no business; other modules bring it skills through
 * {@code conversation :: skill}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "compliance :: spi",
            "identity",
            "llm",
            "nlu",
            "nlu :: spi",
            "knowledge"
        })
@NullMarked
package dev.parley.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
