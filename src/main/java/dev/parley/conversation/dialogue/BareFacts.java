package dev.parley.conversation.dialogue;

import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.nlu.Understanding;
import dev.parley.shared.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Recognises a message that only tells facts about the customer: "budget around 35k" answers a question asked some turns
 * ago, or none, and is no wish to buy by itself.
 */
@Component
public class BareFacts {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’-]+");

    /** A longer word may be misspelt by one letter. */
    private static final int SPELLABLE = 5;

    /** Intents that a classifier reads into bare facts. */
    private static final Set<String> READ_IN =
            Set.of(Intents.BUY, Intents.INFO, Intents.OUT_OF_SCOPE, Intents.EXCHANGE);

    /** Where nothing is said but facts, an intent is believed from here on. */
    private static final double SURE = 0.8;

    private static final Set<String> ABOUT_ONESELF = Set.of(
            EntityNames.NAME,
            EntityNames.COMPANY,
            EntityNames.EMAIL,
            EntityNames.PHONE,
            EntityNames.CITY,
            EntityNames.ADDRESS,
            EntityNames.POSTAL_CODE,
            EntityNames.BUDGET_MIN,
            EntityNames.BUDGET_MAX,
            EntityNames.CURRENCY,
            EntityNames.HAS_TRADE_IN,
            EntityNames.TIMELINE,
            EntityNames.INCOME,
            EntityNames.FAMILY_SIZE,
            EntityNames.OCCUPATION,
            EntityNames.PREFERRED_CHANNEL,
            EntityNames.CONTACT_WILLINGNESS);

    private final WordLists lists;
    private final Map<Language, Set<String>> words = new ConcurrentHashMap<>();

    BareFacts(WordLists lists) {
        this.lists = lists;
    }

    /** The understanding without intents where it holds nothing but facts, else as it is. */
    public Understanding settle(Understanding read) {
        boolean isFacts = !read.entities().isEmpty()
                && read.intent()
                        .filter(best -> READ_IN.contains(best.name()) || best.confidence() < SURE)
                        .isPresent()
                && read.text().indexOf('?') < 0
                && read.entities().stream().allMatch(entity -> ABOUT_ONESELF.contains(entity.name()))
                && rest(read).stream().allMatch(word -> introduces(word, read.language()));
        return isFacts
                ? new Understanding(
                        read.text(),
                        read.language(),
                        read.languageConfidence(),
                        List.of(),
                        read.entities(),
                        read.injectionScore())
                : read;
    }

    private static List<String> rest(Understanding read) {
        return WORD.matcher(Spans.without(read))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private boolean introduces(String word, Language language) {
        Set<String> known = words.computeIfAbsent(language, one -> new HashSet<>(lists.words(one, "fact-words")));
        return known.contains(word)
                || word.length() >= SPELLABLE && known.stream().anyMatch(other -> Spelling.near(word, other));
    }
}
