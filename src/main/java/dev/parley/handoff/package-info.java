/**
 * Handing a conversation to a person: a queue that human agents claim from, answer in and give back. The customer is told
 * what really happens.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "compliance :: spi",
            "identity",
            "nlu",
            "conversation",
            "conversation :: message",
            "conversation :: skill"
        })
@NullMarked
package dev.parley.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
