/**
 * News for other systems: a tenant subscribes URLs to events, which go out as CloudEvents with Standard Webhooks
 * signatures. It only listens; nobody knows it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "conversation",
            "conversation :: message",
            "commerce",
            "leads",
            "handoff"
        })
@NullMarked
package dev.parley.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
