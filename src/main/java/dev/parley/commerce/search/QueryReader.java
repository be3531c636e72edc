package dev.parley.commerce.search;

import dev.parley.commerce.search.Clause.Alternative;
import dev.parley.commerce.search.Clause.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is looked for: the customer's words, what they mean in trade and other languages, sizes, and needs. */
final class QueryReader {

    private static final double TRANSLATED = 0.9;
    private static final double CORRECTED = 0.8;
    private static final double PART_OF_NAME = 0.4;
    private static final double WORD_OF_NEED = 0.3;
    private static final double SIZE = 1;
    private static final double THREAD = 0.6;
    private static final Pattern THREADED = Pattern.compile("m\\d{1,2}");
    private static final Pattern ACROSS = Pattern.compile("([2-9]|[1-6]\\d)mm");
    private static final double NEED = 2;

    private final TradeWords trade;
    private final Fillers fillers;
    private final Needs needs;

    QueryReader() {
        this(TradeWords.SHIPPED, Fillers.SHIPPED, Needs.SHIPPED);
    }

    private QueryReader(TradeWords trade, Fillers fillers, Needs needs) {
        this.trade = trade;
        this.fillers = fillers;
        this.needs = needs;
    }

    /**
     * @param english the words of it, and what they are in English
     * @param clauses in order of importance to nobody
     */
    record Read(List<Clause> clauses, Set<String> english) {

        boolean hasNeed() {
            return clauses.stream().anyMatch(Clause::need);
        }
    }

    Read read(String said, Vocabulary known) {
        Read named = readNamed(said, known);
        return new Read(withNeeds(named.clauses(), named.english()), named.english());
    }

    /** Without what it may be needed for. */
    Read readNamed(String said, Vocabulary known) {
        String text = Scripts.plain(said);
        List<String> words = corrected(ProductWords.whole(Sizes.withoutMeasures(text)), known);
        List<String> content = fillers.without(words);
        Map<List<String>, Clause> clauses = new LinkedHashMap<>();
        Set<String> english = new LinkedHashSet<>(words);
        words.stream()
                .filter(word -> trade.at(List.of(word), 0).length() == 0)
                .forEach(word -> english.addAll(ProductWords.doing(word)));
        for (int at = 0; at < content.size(); ) {
            TradeWords.Match match = trade.at(content, at);
            match.concepts().forEach(concept -> english.addAll(concept.english()));
            if (match.length() == 0) {
                word(content.get(at), 1, clauses, known);
            } else {
                named(content.subList(at, at + match.length()), match, clauses);
                if (match.length() > 1) {
                    content.subList(at, at + match.length()).forEach(word -> parts(word, clauses, known, english));
                }
            }
            at += Math.max(1, match.length());
        }
        Sizes.in(text).forEach(size -> clauses.putIfAbsent(List.of(size), size(size)));
        return new Read(List.copyOf(clauses.values()), english);
    }

    private void word(String word, double weight, Map<List<String>, Clause> clauses, Vocabulary known) {
        clauses.computeIfAbsent(List.of(word), absent -> withForms(word, weight, known));
        if (!THREADED.matcher(word).matches()) {
            for (String part : ProductWords.of(word)) {
                clauses.putIfAbsent(List.of(part), Clause.word(weight, part));
            }
        }
    }

    private static Clause withForms(String word, double weight, Vocabulary known) {
        List<Alternative> forms = new ArrayList<>(List.of(new Alternative(1, List.of(word))));
        known.near(word).forEach(form -> forms.add(new Alternative(CORRECTED, List.of(form))));
        return new Clause(weight, forms, Kind.WORD);
    }

    /** Threads are asked for by their diameter too: "10 mm nut". */
    private static Clause size(String size) {
        Matcher across = ACROSS.matcher(size);
        return across.matches()
                ? new Clause(
                        SIZE,
                        List.of(
                                new Alternative(1, List.of(size)),
                                new Alternative(THREAD, List.of("m" + across.group(1)))),
                        Kind.WORD)
                : Clause.word(SIZE, size);
    }

    private void parts(String word, Map<List<String>, Clause> clauses, Vocabulary known, Set<String> english) {
        TradeWords.Match alone = trade.at(List.of(word), 0);
        if (alone.length() == 0) {
            word(word, PART_OF_NAME, clauses, known);
        } else {
            clauses.putIfAbsent(List.of(word), clause(PART_OF_NAME, List.of(word), alone));
        }
    }

    private static void named(List<String> words, TradeWords.Match match, Map<List<String>, Clause> clauses) {
        clauses.putIfAbsent(List.copyOf(words), clause(1, words, match));
    }

    private static Clause clause(double weight, List<String> words, TradeWords.Match match) {
        List<Alternative> alternatives = new ArrayList<>(List.of(new Alternative(1, words)));
        for (TradeWords.Concept concept : match.concepts()) {
            concept.names().stream()
                    .filter(name -> !name.equals(words))
                    .forEach(name -> alternatives.add(new Alternative(TRANSLATED, name)));
        }
        return new Clause(
                weight,
                alternatives,
                match.concepts().stream().anyMatch(TradeWords.Concept::thing) ? Kind.THING : Kind.WORD);
    }

    private List<Clause> withNeeds(List<Clause> clauses, Set<String> english) {
        List<Needs.Met> met = needs.in(english);
        if (met.isEmpty()) {
            return clauses;
        }
        Set<String> used = new HashSet<>();
        met.forEach(one -> used.addAll(one.words()));
        List<Clause> all = new ArrayList<>();
        for (Clause clause : clauses) {
            boolean inNeed = clause.alternatives().stream().anyMatch(one -> used.containsAll(one.words()));
            all.add(inNeed ? new Clause(clause.weight() * WORD_OF_NEED, clause.alternatives(), clause.kind()) : clause);
        }
        met.forEach(one -> all.add(new Clause(NEED, things(one), Kind.NEED)));
        return all;
    }

    private List<Alternative> things(Needs.Met met) {
        Set<List<String>> names = new LinkedHashSet<>(met.things());
        for (List<String> thing : met.things()) {
            TradeWords.Match match = trade.at(thing, 0);
            if (match.length() == thing.size()) {
                match.concepts().forEach(concept -> names.addAll(concept.names()));
            }
        }
        return names.stream().map(name -> new Alternative(1, name)).toList();
    }

    /** A word that neither the catalogue nor the trade knows is read as the trade word it comes closest to. */
    private List<String> corrected(List<String> words, Vocabulary known) {
        Map<String, String> read = new HashMap<>();
        return words.stream()
                .map(word -> read.computeIfAbsent(word, once -> corrected(once, known)))
                .toList();
    }

    private String corrected(String word, Vocabulary known) {
        if (isKnown(word, known)) {
            return word;
        }
        return Scripts.isIndic(word)
                ? heard(word, known)
                : Spelling.closest(word, trade.vocabulary()).orElse(word);
    }

    private boolean isKnown(String word, Vocabulary known) {
        return known.contains(word) || trade.knows(word) || fillers.contains(word);
    }

    /** A word of an Indian script: without what is joined to it, or what it sounds like. */
    private String heard(String word, Vocabulary known) {
        List<String> bases = Scripts.bases(word);
        return bases.stream()
                .filter(base -> isKnown(base, known))
                .findFirst()
                .or(() -> known.soundingLike(word))
                .or(() -> bases.stream()
                        .flatMap(base -> known.soundingLike(base).stream())
                        .findFirst())
                .orElse(word);
    }
}
