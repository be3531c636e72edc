/** Words of seven languages: tokens, stems, sentences, and the glossary that carries them into English. */
@NullMarked
package dev.parley.knowledge.text;

import org.jspecify.annotations.NullMarked;
