/** Leads over HTTP. */
@NullMarked
package dev.parley.leads.web;

import org.jspecify.annotations.NullMarked;
