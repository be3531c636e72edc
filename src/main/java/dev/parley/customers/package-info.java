/**
 * What customers may ask about themselves in a conversation: proving who they are with a code, and what is stored of them.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "compliance",
            "identity",
            "nlu",
            "conversation",
            "conversation :: message",
            "conversation :: skill"
        })
@NullMarked
package dev.parley.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
