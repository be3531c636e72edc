package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.NameIndex.Named;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges by the writing around it whether an ordinary word ("fit", "escape", "1500") is meant as a vehicle's name. */
final class OrdinaryNames {

    private static final List<String> DESCRIBING = List.of("fuel.", "colour.", "condition.", "body.", "transmission.");

    private final List<Token> tokens;
    private final String text;
    private final Words words;
    private final boolean casesSpeak;

    OrdinaryNames(List<Token> tokens, String text, Words words) {
        this.tokens = tokens;
        this.text = text;
        this.words = words;
        long capitals = tokens.stream()
                .filter(token -> token.isWord() && token.capitalised())
                .count();
        long all = tokens.stream().filter(Token::isWord).count();
        this.casesSpeak = capitals < all || all <= 3;
    }

    boolean isMeant(Named named, int at, int length, @Nullable Part before) {
        if (before != null && before.name() != null && before.name().make() && isOneOf(named, before.name())) {
            return true;
        }
        Token first = tokens.get(at);
        if (!first.isWord()) {
            return length > 1 && named.stocked();
        }
        boolean initials = first.end() - first.start() <= 2 && length == 1;
        if (initials && !isUpperCase(first)) {
            return tokens.size() <= 2 && named.stocked();
        }
        if (casesSpeak && first.capitalised() && (at > 0 || tokens.size() <= 6)) {
            if (endsALongerName(at, before)) {
                return false;
            }
            return !isKnownWord(at, length) || named.stocked();
        }
        return named.stocked() && (tokens.size() <= length + 1 || isDescribed(at, length, before));
    }

    /** "Salt Lake City": a name inside the sentence goes on with this word. */
    private boolean endsALongerName(int at, @Nullable Part before) {
        return at > 1
                && before != null
                && before.name() == null
                && before.meanings().isEmpty()
                && before.end() == tokens.get(at - 1).end()
                && tokens.get(at - 1).isWord()
                && tokens.get(at - 1).capitalised()
                && text.substring(tokens.get(at - 1).end(), tokens.get(at).start())
                        .isBlank();
    }

    private static boolean isOneOf(Named named, Named make) {
        return make.values().stream().anyMatch(named::isOf)
                || named.values().stream()
                        .anyMatch(value -> make.values().stream().anyMatch(value::startsWith));
    }

    private boolean isKnownWord(int at, int length) {
        return !meanings(at, length).isEmpty();
    }

    /** "a used fit", "leaf with", "do you have a focus": something about vehicles stands directly beside it. */
    private boolean isDescribed(int at, int length, @Nullable Part before) {
        if (before != null && (describes(before.meanings()) || isYear(before.text()))) {
            return true;
        }
        Set<String> next = meanings(at + length, 1).isEmpty() ? meanings(at + length, 2) : meanings(at + length, 1);
        boolean asked = before != null && before.meansAny("ask", "article", "not", "or");
        boolean ends = at + length == tokens.size();
        return describes(next) || asked && (ends || !next.isEmpty());
    }

    /** What these words mean together. */
    private Set<String> meanings(int at, int length) {
        return at + length > tokens.size()
                ? Set.of()
                : words.meanings(String.join(
                        " ",
                        tokens.subList(at, at + length).stream().map(Token::key).toList()));
    }

    private static boolean describes(Set<String> meanings) {
        return meanings.stream().anyMatch(meaning -> DESCRIBING.stream().anyMatch(meaning::startsWith));
    }

    private static boolean isYear(String word) {
        return word.matches("(19|20)\\d\\d");
    }

    private static boolean isUpperCase(Token token) {
        return token.text().equals(token.text().toUpperCase(Locale.ROOT));
    }
}
