/**
 * Reads numbers, percentages, amounts and times of any form out of a text: a grammar of each language, kept as data, is
 * applied level by level, each level working on what the one below has found.
 */
@NullMarked
package dev.parley.nlu.entity.span;

import org.jspecify.annotations.NullMarked;
