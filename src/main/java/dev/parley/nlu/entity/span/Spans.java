package dev.parley.nlu.entity.span;

import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The numbers, amounts or times that a text names, in the grammar of a language. Safe for use by many threads. */
public enum Spans {
    NUMBERS("$/grammar/count.txt", "$/grammar/number.txt"),
    AMOUNTS("$/grammar/count.txt", "$/grammar/number.txt", "$/grammar/money.txt"),
    TIMES("$/grammar/count.txt", "$/grammar/time.txt"),
    /** What has the form of a phone number, whether or not anybody can be reached there. */
    PHONES("phone.txt");

    private final List<String> files;
    private final Map<Language, Grammar> grammars = new ConcurrentHashMap<>();

    Spans(String... files) {
        this.files = List.of(files);
    }

    private Grammar grammar(Language language) {
        return grammars.computeIfAbsent(
                language,
                any -> Grammar.of(
                        language,
                        files.stream()
                                .map(file -> "/nlu/entity/" + file.replace("$", language.code()))
                                .toList()));
    }

    /** What the text is made of, in order and without overlaps. */
    public List<Span> in(String text, Language language) {
        Tape tape = Tape.of(text);
        for (List<Grammar.Rule> level : grammar(language).levels()) {
            List<Tape.Finding> findings = findings(tape, level);
            if (!findings.isEmpty()) {
                tape = tape.with(findings);
            }
        }
        return tape.spans();
    }

    /** The longest match at each place; of equally long ones that of the first rule. */
    private static List<Tape.Finding> findings(Tape tape, List<Grammar.Rule> level) {
        CharSequence signs = tape.signs();
        List<Matcher> matchers = level.stream()
                .map(rule ->
                        rule.pattern().matcher(signs).useTransparentBounds(true).useAnchoringBounds(false))
                .toList();
        List<Tape.Finding> findings = new ArrayList<>();
        int at = 0;
        while (at < signs.length()) {
            Tape.@Nullable Finding best = tape.begins(at) ? longest(level, matchers, at, signs.length()) : null;
            if (best != null) {
                findings.add(best);
            }
            at = best == null ? at + 1 : best.to();
        }
        return findings;
    }

    private static Tape.@Nullable Finding longest(List<Grammar.Rule> level, List<Matcher> matchers, int at, int end) {
        Tape.@Nullable Finding best = null;
        for (int i = 0; i < matchers.size(); i++) {
            Matcher matcher = matchers.get(i).region(at, end);
            if (matcher.lookingAt() && matcher.end() > (best == null ? at : best.to())) {
                best = new Tape.Finding(level.get(i), at, matcher.end());
            }
        }
        return best;
    }
}
