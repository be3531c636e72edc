/** Knowledge over HTTP, for staff and servers. */
@NullMarked
package dev.parley.knowledge.web;

import org.jspecify.annotations.NullMarked;
