/** The tenants over HTTP. */
@NullMarked
package dev.parley.tenancy.web;

import org.jspecify.annotations.NullMarked;
