package dev.parley.conversation.turn;

import dev.parley.llm.Embedder;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How well sentences speak to a question: shared words and closeness of meaning, half each. */
@Component
class SentenceRelevance {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

    /** Words are compared by their first letters: a stemmer for every language at once. */
    private static final int STEM = 5;

    private final Embedder embedder;

    SentenceRelevance(Embedder embedder) {
        this.embedder = embedder;
    }

    /** One score from 0 to 1 for each sentence. */
    double[] of(String question, List<String> sentences) {
        Set<String> asked = stems(question);
        float[] meaning = embedder.embed(question);
        List<Set<String>> said =
                sentences.stream().map(SentenceRelevance::stems).toList();
        double[] scores = new double[sentences.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (shared(asked, said.get(i), said) + cosine(meaning, embedder.embed(sentences.get(i)))) / 2;
        }
        return scores;
    }

    /** Share of the question's words, a word that most sentences hold counting little. */
    private static double shared(Set<String> asked, Set<String> sentence, List<Set<String>> all) {
        double total = 0;
        double found = 0;
        for (String stem : asked) {
            long holders = all.stream().filter(other -> has(other, stem)).count();
            if (holders > 0) {
                double weight = Math.log(1 + (double) all.size() / holders);
                total += weight;
                found += has(sentence, stem) ? weight : 0;
            }
        }
        return total == 0 ? 0 : found / total;
    }

    /** A short word has its endings cut by no stem: "sign" is in "signed", and the other way round. */
    private static boolean has(Set<String> sentence, String stem) {
        return sentence.contains(stem)
                || stem.length() == STEM && sentence.contains(stem.substring(0, STEM - 1))
                || stem.length() == STEM - 1 && sentence.stream().anyMatch(word -> word.startsWith(stem));
    }

    static Set<String> stems(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return WORD.matcher(plain.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .filter(word -> word.length() > 1)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
        }
        return Math.max(0, dot);
    }
}
