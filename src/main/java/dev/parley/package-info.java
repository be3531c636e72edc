/** Parley, a self-hosted AI sales assistant. */
@org.jspecify.annotations.NullMarked
package dev.parley;
