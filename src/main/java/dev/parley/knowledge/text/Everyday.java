package dev.parley.knowledge.text;

import dev.parley.shared.Language;
import dev.parley.shared.ShippedFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How customers say what documents say otherwise: who asks to "foot the bill" is answered by what a warranty covers. Reads
 * {@code knowledge/everyday/<language>.tsv}: phrases of customers, a tab, and the English words that documents have for it.
 */
final class Everyday {

    /** What stands in the place of documents' words beside words that say little of what is asked. */
    private static final String LITTLE = "-";

    /** Words that may stand between those of a phrase. */
    private static final int APART = 2;

    private final Map<Language, Map<String, List<Phrase>>> phrases = new EnumMap<>(Language.class);
    private final Map<Language, Set<String>> little = new EnumMap<>(Language.class);

    private record Phrase(List<String> keys, Set<List<String>> said) {}

    static Everyday load(Reader reader) {
        Everyday everyday = new Everyday();
        for (Language language : Language.values()) {
            for (String line : ShippedFile.lines("/knowledge/everyday/" + language.code() + ".tsv")) {
                everyday.add(line.split("\t"), language, reader);
            }
        }
        return everyday;
    }

    /** Whether a word says little of what is asked: "thing", "come", "maybe". */
    boolean isLittle(Term term, Language language) {
        return little.getOrDefault(language, Set.of()).contains(key(term));
    }

    /** For each term of a question, what documents may say instead: stems of words, any of which will do. */
    List<Set<List<String>>> said(Reading reading) {
        List<String> keys = reading.terms().stream().map(Everyday::key).toList();
        List<Set<List<String>>> said = new ArrayList<>();
        keys.forEach(key -> said.add(new LinkedHashSet<>()));
        for (Language language : EnumSet.of(Language.ENGLISH, reading.language())) {
            Map<String, List<Phrase>> ofLanguage = phrases.getOrDefault(language, Map.of());
            for (int start = 0; start < keys.size(); start++) {
                for (Phrase phrase : ofLanguage.getOrDefault(keys.get(start), List.of())) {
                    positions(keys, start, phrase.keys())
                            .forEach(position -> said.get(position).addAll(phrase.said()));
                }
            }
        }
        return said;
    }

    private void add(String[] cells, Language language, Reader reader) {
        Set<List<String>> said = new LinkedHashSet<>();
        for (String words : cells[1].split("\\|")) {
            said.add(reader.read(words, Language.ENGLISH).gloss());
        }
        for (String phrase : cells[0].split("\\|")) {
            List<Term> terms = reader.read(phrase, language).terms();
            List<String> keys = terms.stream().map(Everyday::key).toList();
            if (cells[1].equals(LITTLE)) {
                little.computeIfAbsent(language, any -> new HashSet<>()).addAll(keys);
            } else if (keys.size() > 1 || terms.getFirst().content()) {
                phrases.computeIfAbsent(language, any -> new HashMap<>())
                        .computeIfAbsent(keys.getFirst(), any -> new ArrayList<>())
                        .add(new Phrase(keys, said));
            }
        }
    }

    /** Where the words of a phrase stand, in its order; empty when one of them is not there. */
    private static List<Integer> positions(List<String> keys, int start, List<String> wanted) {
        List<Integer> positions = new ArrayList<>(List.of(start));
        int at = start;
        for (String next : wanted.subList(1, wanted.size())) {
            int from = Math.min(keys.size(), at + 1);
            int found =
                    keys.subList(from, Math.min(keys.size(), from + 1 + APART)).indexOf(next);
            if (found < 0) {
                return List.of();
            }
            at = from + found;
            positions.add(at);
        }
        return positions;
    }

    private static String key(Term term) {
        return term.gloss().isEmpty() ? term.english().toLowerCase(Locale.ROOT) : String.join(" ", term.gloss());
    }
}
