/**
 * Asks before something is changed on a doubtful reading: the two likeliest readings are put to the customer, and the one
 * they choose is taken up as if it had been said plainly.
 */
@NullMarked
package dev.parley.conversation.askback;

import org.jspecify.annotations.NullMarked;
