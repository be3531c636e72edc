/** Scores what the assistant knows, understands and answers; nothing here is asserted. */
package dev.parley.eval;
