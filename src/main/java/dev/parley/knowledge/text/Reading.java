package dev.parley.knowledge.text;

import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text as retrieval reads it: its terms in its own language and in English.
 *
 * @param embeddable what the English embedding model is given: the text itself, or its English gloss
 */
public record Reading(Language language, List<Term> terms, String embeddable) {

    public Reading {
        terms = List.copyOf(terms);
    }

    /** Stems in the text's own language, in order, without stop words. */
    public List<String> stems() {
        List<String> stems = new ArrayList<>();
        terms.stream().filter(Term::content).forEach(term -> stems.addAll(term.stems()));
        return stems;
    }

    /** English stems, in order, without stop words. */
    public List<String> gloss() {
        List<String> gloss = new ArrayList<>();
        terms.stream().filter(Term::content).forEach(term -> gloss.addAll(term.gloss()));
        return gloss;
    }

    /** The share of words the glossary could put into English. */
    public double known() {
        return terms.isEmpty() ? 1 : terms.stream().filter(Term::known).count() / (double) terms.size();
    }

    /** English words in the text's own order. */
    String english() {
        return terms.stream()
                .filter(term -> term.content() || term.known())
                .map(Term::english)
                .collect(Collectors.joining(" "));
    }
}
