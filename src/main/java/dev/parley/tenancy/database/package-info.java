/** Where the data lives: the embedded PostgreSQL or one given by URL, and transactions that carry the tenant. */
@NullMarked
package dev.parley.tenancy.database;

import org.jspecify.annotations.NullMarked;
