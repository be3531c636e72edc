/** Bytes in, an inbound message out; an outbound message in, bytes out. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "compliance",
            "compliance :: spi",
            "identity",
            "nlu",
            "knowledge",
            "conversation",
            "conversation :: message",
            "conversation :: skill"
        })
@NullMarked
package dev.parley.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
