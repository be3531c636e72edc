/**
 * Leads: a visitor's facts are captured from the first one on, scored by rule files, and routed to sales and the CRM when
 * they pass a gate. A lead is one record for its whole life; a later change is an update of it.
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
package dev.parley.leads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
