package dev.parley.conversation.dialogue;

import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Intents;
import dev.parley.nlu.Understanding;
import dev.parley.shared.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Recognises what is said to the assistant about itself, in whatever language and whatever was asked before: whether it is
 * a machine, and insults. Both are sentences of nothing but a few words.
 */
@Component
public class DirectAddress {

    private static final Pattern SENTENCE = Pattern.compile("[.!?;,।？\\n]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** As sure as a reading by words can be. */
    private static final double SURE = 0.99;

    private final Set<String> kinds;
    private final Set<String> address;
    private final Set<String> beingGlue;
    private final Set<String> insults;
    private final Set<String> insultGlue;

    DirectAddress(WordLists lists) {
        this.kinds = all(lists, "being-kind");
        this.address = all(lists, "being-address");
        this.beingGlue = all(lists, "being-glue");
        this.insults = all(lists, "insult");
        this.insultGlue = all(lists, "insult-glue");
    }

    /** The understanding as small talk or abuse where the whole message is it, else as it is. */
    public Understanding settle(Understanding read) {
        List<List<String>> sentences = sentences(read.text());
        if (sentences.isEmpty()) {
            return read;
        }
        if (asksNothingElse(read.text())) {
            return as(Intents.SMALL_TALK, read);
        }
        List<String> words = sentences.stream().flatMap(List::stream).toList();
        return isInsult(words) ? as(Intents.ABUSE, read) : read;
    }

    /** Whether a sentence of the message asks if a machine answers. */
    public boolean asksWhatItIs(String text) {
        return sentences(text).stream().anyMatch(this::asksWhatItIs);
    }

    /** Whether that is all it does. */
    boolean asksNothingElse(String text) {
        return asksWhatItIs(text) && sentences(text).stream().allMatch(this::speaksOfThat);
    }

    private boolean asksWhatItIs(List<String> words) {
        return words.stream().anyMatch(kinds::contains)
                && words.stream().anyMatch(address::contains)
                && speaksOfThat(words);
    }

    private boolean speaksOfThat(List<String> words) {
        return words.stream()
                .allMatch(word -> kinds.contains(word) || address.contains(word) || beingGlue.contains(word));
    }

    private boolean isInsult(List<String> words) {
        return words.stream().anyMatch(insults::contains)
                && words.stream().allMatch(word -> insults.contains(word) || insultGlue.contains(word));
    }

    private static List<List<String>> sentences(String text) {
        return SENTENCE.splitAsStream(text.toLowerCase(Locale.ROOT))
                .map(sentence ->
                        WORD.matcher(sentence).results().map(MatchResult::group).toList())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static Understanding as(String intent, Understanding read) {
        return new Understanding(
                read.text(),
                read.language(),
                read.languageConfidence(),
                List.of(new IntentScore(intent, SURE)),
                read.entities(),
                read.injectionScore());
    }

    private static Set<String> all(WordLists lists, String list) {
        return Arrays.stream(Language.values())
                .flatMap(language -> lists.words(language, list).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
