package dev.parley.commerce.checkout;

import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Language;
import dev.parley.shared.ShippedFile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The words that steer a checkout and the talk of orders, by language: {@code commerce/checkout/<language>.properties}. A message is read with those
 * of its own language, of the conversation's and of English.
 */
@Component
public class CheckoutWords {

    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}@])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{M}\\p{N}@])";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Languages that ask in the middle of a sentence. */
    private static final Set<Language> VERB_FINAL =
            EnumSet.of(Language.HINDI, Language.HINGLISH, Language.MARATHI, Language.GUJARATI);

    private final Map<Language, Properties> lists = new EnumMap<>(Language.class);
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    CheckoutWords() {
        for (Language language : Language.values()) {
            lists.put(language, ShippedFile.properties("/commerce/checkout/" + language.code() + ".properties"));
        }
    }

    /** Whether one of the words is said. */
    public boolean says(TurnContext turn, String list) {
        return says(turn.text(), turn, list);
    }

    /** Whether one of the words is said in a part of the message. */
    boolean says(String part, TurnContext turn, String list) {
        return languages(turn).stream()
                .anyMatch(language -> anywhere(language, list).matcher(part).find());
    }

    /** Whether nothing but one of the words is said. */
    public boolean isOnly(TurnContext turn, String list) {
        return languages(turn).stream()
                .anyMatch(
                        language -> wholly(language, list).matcher(turn.text()).matches());
    }

    /** The same in any language: a word or two are easily taken for another one. */
    boolean isOnlyAnywhere(TurnContext turn, String list) {
        return Arrays.stream(Language.values())
                .anyMatch(
                        language -> wholly(language, list).matcher(turn.text()).matches());
    }

    /** Whether something is asked: by its sign, by its first words, or where those stand anywhere by the word that asks. */
    public boolean asks(TurnContext turn) {
        return turn.text().indexOf('?') >= 0
                || languages(turn).stream()
                        .anyMatch(language -> (VERB_FINAL.contains(language)
                                        ? anywhere(language, "question")
                                        : opening(language))
                                .matcher(turn.text())
                                .find());
    }

    /** Whether a text only leads to something that does not follow. */
    boolean onlyLeads(String text, TurnContext turn) {
        return languages(turn).stream()
                .anyMatch(language -> wholly(language, "lead").matcher(text).matches());
    }

    boolean names(TurnContext turn, Field field) {
        return says(turn, field.code());
    }

    /** The text without words that only lead to what is told, and without those that only follow it. */
    String told(String text, TurnContext turn) {
        String before;
        String left = text.strip();
        do {
            before = left;
            for (Language language : languages(turn)) {
                left = without(left, begin(language));
                left = without(left, end(language));
            }
        } while (!left.equals(before) && !left.isEmpty());
        return left;
    }

    /** What follows the word for a field, if something that can be its value does. */
    Optional<String> after(TurnContext turn, Field field) {
        for (Language language : languages(turn)) {
            Matcher word = anywhere(language, field.code()).matcher(turn.text());
            if (word.find()) {
                String rest = turn.text().substring(word.end()).replaceFirst("^[\\s:=,-]+", "");
                String value = rest.isBlank() ? "" : told(rest, turn);
                boolean isValue = value.length() > 1
                        && languages(turn).stream()
                                .noneMatch(one -> anywhere(one, "change")
                                                .matcher(value)
                                                .find()
                                        || wholly(one, "trail").matcher(value).matches());
                return isValue ? Optional.of(value) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String without(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        String left = matcher.find()
                ? new StringBuilder(text).delete(matcher.start(), matcher.end()).toString()
                : text;
        return left.isBlank() ? text : left.strip();
    }

    private static Set<Language> languages(TurnContext turn) {
        Set<Language> languages = EnumSet.of(
                Language.ENGLISH, turn.language(), turn.understanding().language());
        if (turn.state().language() != null) {
            languages.add(turn.state().language());
        }
        return languages;
    }

    private Pattern anywhere(Language language, String list) {
        return patterns.computeIfAbsent(
                language.code() + ' ' + list,
                key -> Pattern.compile(NO_LETTER_BEFORE + any(language, list) + NO_LETTER_AFTER, FLAGS));
    }

    private Pattern begin(Language language) {
        return patterns.computeIfAbsent(
                language.code() + " begin",
                key -> Pattern.compile("^" + any(language, "lead") + NO_LETTER_AFTER + "[\\s:,;.=!-]*", FLAGS));
    }

    private Pattern opening(Language language) {
        return patterns.computeIfAbsent(
                language.code() + " opening",
                key -> Pattern.compile(
                        "^[\\s¿]*(?:(?:and|but|ok|y|pero|oye|et|mais)[\\s,]+)?" + any(language, "question")
                                + NO_LETTER_AFTER,
                        FLAGS));
    }

    private Pattern end(Language language) {
        return patterns.computeIfAbsent(
                language.code() + " end",
                key -> Pattern.compile("[\\s,;.!]*" + NO_LETTER_BEFORE + any(language, "trail") + "[\\s.!]*$", FLAGS));
    }

    private Pattern wholly(Language language, String list) {
        return patterns.computeIfAbsent(
                language.code() + ' ' + list + " only",
                key -> Pattern.compile("[\\s,;.!?]*" + any(language, list) + "[\\s,;.!?]*", FLAGS));
    }

    /** The longest first. */
    private String any(Language language, String list) {
        return Arrays.stream(lists.getOrDefault(language, new Properties())
                        .getProperty(list, "")
                        .split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
