/** Where leads go outside: the port to a CRM, and its adapters. */
@NullMarked
package dev.parley.leads.crm;

import org.jspecify.annotations.NullMarked;
