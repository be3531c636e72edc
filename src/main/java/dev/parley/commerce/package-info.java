/** What the business sells: the catalogue, its search, and the stock that a customer asks about. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "compliance :: spi",
            "llm",
            "nlu",
            "nlu :: spi",
            "knowledge",
            "conversation",
            "identity",
            "conversation :: message",
            "conversation :: skill"
        })
@NullMarked
package dev.parley.commerce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
