/** Knowledge that operators keep as files: a folder for each tenant, read again by schedule and on request. */
@NullMarked
package dev.parley.knowledge.folder;

import org.jspecify.annotations.NullMarked;
