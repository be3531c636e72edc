package dev.parley.conversation.dialogue;

import dev.parley.shared.Language;
import dev.parley.shared.ShippedFile;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Puts what customers of a kind of business ask loosely into a plain question that its documents answer: "and if I hate it,
 * can I bring it back" asks whether a car can be returned. Reads {@code profiles/<profile>/rephrase/<language>.txt}, where
 * it exists: a regular expression, {@code =>} and the question on each line, or several parted by {@code |}, English
 * ones behind {@code en:}. A name in brackets instead of the expression is a topic that skills refer to. A line that begins
 * with {@code !} tells topics apart that share their words, and its question is put first; {@code !used} does so while a
 * used thing is spoken of. A dash in the place of the question says that no document can know: "where is my car?".
 */
@Component
public class Rephrasing {

    private static final String ARROW = " => ";
    private static final String ENGLISH = "en:";
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

    private final Map<String, List<Rule>> rules = new ConcurrentHashMap<>();

    private static final Pattern SURE = Pattern.compile("^!(used)? +");

    /** @param sure whether its question is put first, and not only where the customer's own words find nothing */
    private record Rule(Pattern loose, List<Answerable> plain, boolean sure, boolean ofUsed) {}

    /**
     * A question that documents answer, in a language of its own where the customer's has no such document.
     *
     * @param rest what was said beside the words that it stands for
     */
    public record Plain(String question, Language language, String rest) {

        /** Whether no document can know the answer. */
        public boolean isUnanswerable() {
            return question.equals("-");
        }
    }

    private record Answerable(String question, Language language) {}

    /** Plain questions, the best first; none where the words say already what they mean, or nothing is known of them. */
    public List<Plain> plain(String question, String profile, Language language) {
        return plain(question, profile, language, rule -> !rule.ofUsed());
    }

    /**
     * The plain questions that words surely stand for, whatever else they share words with.
     *
     * @param used whether a used thing is spoken of
     */
    public List<Plain> meant(String question, String profile, Language language, boolean used) {
        return plain(question, profile, language, rule -> rule.sure() && (used || !rule.ofUsed()));
    }

    private List<Plain> plain(String question, String profile, Language language, Predicate<Rule> counts) {
        String folded = folded(question);
        for (Rule rule :
                rules.computeIfAbsent(profile + "/rephrase/" + language.code(), place -> load(place, language))) {
            Matcher loose = rule.loose().matcher(folded);
            if (counts.test(rule) && loose.find()) {
                String rest = rest(question, folded, loose);
                return rule.plain().stream()
                        .map(plain -> new Plain(plain.question(), plain.language(), rest))
                        .toList();
            }
        }
        return List.of();
    }

    /** Folding keeps the places of words but where letters are composed of several; then nothing is cut out. */
    private static String rest(String question, String folded, Matcher loose) {
        return folded.length() == question.length()
                ? question.substring(0, loose.start()) + " " + question.substring(loose.end())
                : question;
    }

    /** The questions that stand for a topic by its name; none where the kind of business knows no such topic. */
    public List<Plain> ofTopic(String topic, String profile, Language language) {
        return plain("[" + topic + "]", profile, language);
    }

    private static List<Rule> load(String place, Language language) {
        String file = "/profiles/" + place + ".txt";
        return ShippedFile.findText(file)
                .map(content -> parse(file, language, content))
                .orElse(List.of());
    }

    private static List<Rule> parse(String file, Language language, String content) {
        List<Rule> rules = new ArrayList<>();
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                rules.add(rule(line, language, file + ":" + number));
            }
        }
        return List.copyOf(rules);
    }

    private static Rule rule(String line, Language language, String place) {
        int arrow = line.lastIndexOf(ARROW);
        if (arrow < 0) {
            throw new IllegalArgumentException(place + ": an expression, =>, and a question are wanted");
        }
        try {
            Matcher sure = SURE.matcher(line);
            boolean isSure = sure.find();
            String loose = folded(line.substring(isSure ? sure.end() : 0, arrow));
            return new Rule(
                    loose.startsWith("[")
                            ? Pattern.compile("^" + Pattern.quote(loose.strip()) + "$")
                            : Pattern.compile(loose, Pattern.UNICODE_CHARACTER_CLASS),
                    Stream.of(line.substring(arrow + ARROW.length()).split(" \\| "))
                            .map(plain -> plain(plain.strip(), language))
                            .toList(),
                    isSure,
                    isSure && sure.group(1) != null);
        } catch (PatternSyntaxException bad) {
            throw new IllegalArgumentException(place + ": " + bad.getDescription(), bad);
        }
    }

    private static Answerable plain(String question, Language language) {
        return question.startsWith(ENGLISH)
                ? new Answerable(question.substring(ENGLISH.length()).strip(), Language.ENGLISH)
                : new Answerable(question, language);
    }

    /** Escapes such as {@code \S} keep their case. */
    private static String folded(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
            lower.append(escaped ? text.charAt(at) : Character.toLowerCase(text.charAt(at)));
        }
        String apart = Normalizer.normalize(lower.toString().replace('’', '\''), Normalizer.Form.NFD);
        return Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }
}
