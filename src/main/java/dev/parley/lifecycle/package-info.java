/** From the first appointment on: when the business is open, and when a customer wants to come. */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "nlu", "conversation :: message", "conversation :: skill"})
@NullMarked
package dev.parley.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
