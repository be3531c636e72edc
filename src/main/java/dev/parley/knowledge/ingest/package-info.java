/** From a document to chunks in the database: cutting, reading, embedding, versions. */
@NullMarked
package dev.parley.knowledge.ingest;

import org.jspecify.annotations.NullMarked;
