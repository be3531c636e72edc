/** How complete a lead is and how hot, by rules that are data; every score comes with the lines that add up to it. */
@NamedInterface("score")
@NullMarked
package dev.parley.leads.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
