package dev.parley.conversation.guard;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a text commits the business to, word by word.
 *
 * @param figures in one spelling
 * @param kinds of {@link ClaimWords#KINDS} that occur
 * @param literal currencies, days and vows, in the words they are said in
 * @param numbers number words
 * @param addresses links and e-mail addresses
 */
record Claims(Set<String> figures, Set<String> kinds, Set<String> literal, Set<String> numbers, Set<String> addresses) {

    private static final Pattern SYMBOL = Pattern.compile("\\p{Sc}");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)\\S+|(?:(?<![\\p{L}\\p{N}._%+-])|\\G)[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}.-]+|\\b[a-z0-9-]++\\.(?:com|net|org|io|example|info|biz|co|in|es|fr|shop|store)\\b\\S*");

    static Claims in(String text, ClaimWords words) {
        String whole = ClaimText.folded(text);
        Set<String> beginnings = words.beginnings(whole);
        String folded = words.mayOccur("idioms", beginnings)
                ? words.pattern("idioms").matcher(whole).replaceAll(" ")
                : whole;
        Set<String> kinds = new LinkedHashSet<>();
        Set<String> literal = new LinkedHashSet<>();
        String without = words.mayOccur("unavailable", beginnings)
                ? words.pattern("unavailable").matcher(folded).replaceAll(" ")
                : folded;
        for (String kind : ClaimWords.KINDS) {
            // "Not available" holds "available" and says the opposite.
            if (words.mayOccur(kind, beginnings)
                    && words.pattern(kind)
                            .matcher(kind.equals("available") ? without : folded)
                            .find()) {
                kinds.add(kind);
            }
        }
        if (folded.indexOf('%') >= 0) {
            kinds.add("percent");
        }
        for (String list : ClaimWords.LITERAL) {
            if (words.mayOccur(list, beginnings)) {
                literal.addAll(all(words.pattern(list), folded, list + ' '));
            }
        }
        literal.addAll(all(SYMBOL, folded, "currency "));
        return new Claims(
                Figures.in(Figures.withoutNumbering(text)),
                kinds,
                literal,
                words.mayOccur("number", beginnings) ? all(words.pattern("number"), folded, "") : Set.of(),
                all(ADDRESS, whole, ""));
    }

    /** What of these others do not back; empty when they back everything. */
    Optional<String> unbacked(Claims others, ClaimWords words) {
        return firstMissing(figures, others.figures, "the figure")
                .or(() -> numbers.stream()
                        .filter(word -> !others.numbers.contains(word)
                                && !others.figures.contains(String.valueOf(words.value(word))))
                        .findFirst()
                        .map(word -> "no record backs the number word " + word))
                .or(() -> firstMissing(literal, others.literal, "the words"))
                .or(() -> firstMissing(kinds, others.kinds, "talk of"))
                .or(() -> firstMissing(addresses, others.addresses, "the address"));
    }

    private static Optional<String> firstMissing(Set<String> said, Set<String> backed, String what) {
        return said.stream()
                .filter(one -> !backed.contains(one))
                .findFirst()
                .map(one -> "no record backs " + what + " " + one);
    }

    private static Set<String> all(Pattern pattern, String text, String prefix) {
        Set<String> found = new LinkedHashSet<>();
        pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(one -> found.add(prefix + one.strip().replaceFirst("[.,;:!?)]+$", "")));
        return found;
    }
}
