/** Facts named in an utterance: who extracts them and how. */
@NullMarked
package dev.parley.nlu.entity;

import org.jspecify.annotations.NullMarked;
