@NullMarked
package dev.parley.conversation.model;

import org.jspecify.annotations.NullMarked;
