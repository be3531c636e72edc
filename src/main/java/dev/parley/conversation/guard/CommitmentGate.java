package dev.parley.conversation.guard;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The gate before anything that a model wrote: a sentence passes when it commits the business to nothing that the checked
 * words of its records do not say. It knows no language as foreign, since a model can be talked into any.
 */
@Component
public class CommitmentGate {

    private static final Pattern LETTERS_APART =
            Pattern.compile("(?:(?<![\\p{L}\\p{N}])\\p{L}[\\s.·•_\\-]+){3}\\p{L}(?![\\p{L}\\p{N}])");
    private static final Pattern MACHINERY =
            Pattern.compile("<<|>>|\\{\\{|}}|[{}]|<[a-z/!]|```|\\[[^]]*]\\(|system prompt", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Set<Character.UnicodeScript> SCRIPTS = Set.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.DEVANAGARI,
            Character.UnicodeScript.GUJARATI,
            Character.UnicodeScript.COMMON,
            Character.UnicodeScript.INHERITED);
    /** An assent further in is part of a sentence, not an answer to a demand. */
    private static final int BEGINNING = 24;

    private final ClaimWords words;

    CommitmentGate(ClaimWords words) {
        this.words = words;
    }

    /** What records say, read once for all sentences of a reply. */
    public final class Backing {

        private final Claims claims;
        private final boolean assents;

        private Backing(Claims claims, boolean assents) {
            this.claims = claims;
            this.assents = assents;
        }
    }

    /** @param records the words that back a reply: what the rules would have said */
    public Backing backing(String records) {
        return new Backing(Claims.in(records, words), assents(records));
    }

    /** Why a sentence must not go out; empty when it may. */
    public Optional<String> objection(String sentence, Backing backing) {
        if (MACHINERY.matcher(sentence).find()) {
            return Optional.of("it holds markup or an unknown slot");
        }
        if (isDisguised(sentence)) {
            return Optional.of("its letters are disguised");
        }
        String folded = ClaimText.folded(sentence);
        for (String list : ClaimWords.NEVER) {
            Matcher found = words.pattern(list).matcher(folded);
            if (found.find()) {
                return Optional.of("it says " + found.group());
            }
        }
        if (!backing.assents && assents(sentence)) {
            return Optional.of("it agrees to something that nothing was done about");
        }
        return Claims.in(sentence, words).unbacked(backing.claims, words);
    }

    private boolean assents(String text) {
        Matcher assent = words.pattern("assent").matcher(ClaimText.folded(text).replaceFirst("^[^\\p{L}]+", ""));
        return assent.find() && assent.start() == 0 && assent.end() <= BEGINNING;
    }

    private static boolean isDisguised(String sentence) {
        if (LETTERS_APART.matcher(sentence).find()) {
            return true;
        }
        boolean foreign = sentence.codePoints()
                .filter(Character::isLetter)
                .anyMatch(point -> !SCRIPTS.contains(Character.UnicodeScript.of(point)));
        return foreign || WORD.matcher(sentence).results().anyMatch(word -> scripts(word.group()) > 1);
    }

    private static long scripts(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .filter(script -> script != Character.UnicodeScript.COMMON)
                .distinct()
                .count();
    }
}
