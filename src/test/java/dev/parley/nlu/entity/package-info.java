@NullMarked
package dev.parley.nlu.entity;

import org.jspecify.annotations.NullMarked;
