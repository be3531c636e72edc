@NullMarked
package dev.parley.nlu.entity.rule;

import org.jspecify.annotations.NullMarked;
