/** Measures the running program against a floor that is measured beside it. */
package dev.parley.bench;
