package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.EMAIL;
import static dev.parley.nlu.EntityNames.NAME;
import static dev.parley.nlu.EntityNames.PHONE;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The customer's own name: introduced, given as an answer, or written before contact data. */
final class NameRecognizer implements EntityRecognizer {

    /** Asked for a number or an address, people give their name as well, or first. */
    static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]+(?: \\p{Lu}[\\p{L}\\p{M}'’-]+){1,2}");

    static final int LONGEST = 4;
    private static final int LONGEST_ANSWER = 5;

    @Override
    public void recognize(Reading reading, Findings findings) {
        boolean asked = reading.isPending("lead.name", "checkout.name")
                || reading.isPending("lead.contact")
                        && FULL_NAME.matcher(reading.text().strip()).matches();
        if (asked && !isNoAnswer(reading) && reading.text().indexOf('?') < 0) {
            answered(reading, findings);
        }
        if (!findings.has(NAME)) {
            introduced(reading, findings);
        }
        if (!findings.has(NAME)) {
            NamesBesideContact.before(reading, findings);
        }
        if (!findings.has(NAME)) {
            signed(reading, findings);
        }
        if (!findings.has(NAME)) {
            NamesBesideContact.after(reading, findings);
        }
        if (!findings.has(NAME)) {
            NamesBesideContact.asASentence(reading, findings);
        }
    }

    /** "Call me tomorrow, Mme Roche": a title and a name that are a clause of their own. */
    private static void signed(Reading reading, Findings findings) {
        for (Match title : reading.matches("title")) {
            int to = endOfName(reading, findings, title.to(), false);
            if (to > title.to()
                    && reading.clauseStart(title.from()) == title.from()
                    && reading.clauseEnd(to - 1) == to
                    && to == reading.size()) {
                add(findings, title.to(), to);
                return;
            }
        }
    }

    /** A word that refuses counts in the first clause, or where another begins. */
    private static boolean isNoAnswer(Reading reading) {
        return reading.matches("no_answer").stream()
                .mapToInt(Match::from)
                .anyMatch(from -> reading.clauseStart(from) == 0 || reading.clauseStart(from) == from);
    }

    /** The words of the answer that are no filler. */
    private static void answered(Reading reading, Findings findings) {
        int first = 0;
        while (first < reading.size() && !findings.isFree(first, first + 1)) {
            first++;
        }
        int from = skipFillers(reading, first);
        int to = from;
        while (to < reading.size()
                && (to == from || continues(reading, to))
                && isNamePart(reading, findings, to)
                && reading.matchAt("name_filler", to).isEmpty()
                && reading.matchAt("name_end", to).isEmpty()) {
            to++;
        }
        boolean isRefused = IntStream.range(from, to).anyMatch(word -> isRefused(reading, word));
        if (to > from && to - from <= LONGEST_ANSWER && !reading.has("deny", from, to) && !isRefused) {
            add(findings, from, to);
        }
    }

    private static boolean isRefused(Reading reading, int from) {
        return reading.isIn("not_name", from) && !reading.capital(from) || reading.isIn("affirm", from);
    }

    private static int skipFillers(Reading reading, int from) {
        int at = from;
        for (Optional<Match> filler = reading.matchAt("name_filler", at);
                filler.isPresent();
                filler = reading.matchAt("name_filler", at)) {
            at = filler.get().to();
        }
        return at;
    }

    static boolean continues(Reading reading, int word) {
        Gap gap = reading.word(word).gap();
        return gap.joins() || gap == Gap.DOT;
    }

    private static void introduced(Reading reading, Findings findings) {
        for (Match cue : reading.matches("name_cue")) {
            if (isOfSomebodyElse(reading, cue)) {
                continue;
            }
            boolean sure = reading.matchAt("name_cue_strong", cue.from()).isPresent();
            int to = isAllThatIsSaid(reading, findings, cue)
                    ? cue.to() + 1
                    : endOfName(reading, findings, cue.to(), sure);
            if (to > cue.to()) {
                add(findings, cue.to(), to);
                return;
            }
        }
        for (Match cue : reading.matches("name_cue_after")) {
            int from = cue.from();
            while (from > 0
                    && cue.from() - from < 2
                    && isNamePart(reading, findings, from - 1)
                    && reading.capital(from - 1)
                    && (from == cue.from() || continues(reading, from))) {
                from--;
            }
            if (from < cue.from() && reading.word(cue.from()).gap().joins()) {
                add(findings, from, cue.from());
                return;
            }
        }
    }

    /** "His name is ...": whoever is spoken of is not the one who writes. */
    private static boolean isOfSomebodyElse(Reading reading, Match cue) {
        return reading.matches("name_of_other").stream().anyMatch(other -> other.to() == cue.from());
    }

    /** Behind a sure cue any word is a name, behind "I'm" one with a capital or a known first name. */
    private static int endOfName(Reading reading, Findings findings, int from, boolean sure) {
        int at = from;
        while (at < reading.size()
                && at - from < LONGEST
                && (at == from ? isBehindCue(reading, at) : continues(reading, at))
                && isNamePart(reading, findings, at)
                && !reading.isIn("not_name", at)
                && reading.matchAt("name_end", at).isEmpty()
                && (at > from && lettersLike(reading, from, at) || at == from && begins(reading, at, sure))) {
            at++;
        }
        return at;
    }

    private static boolean isBehindCue(Reading reading, int word) {
        Gap gap = reading.word(word).gap();
        return gap.joins() || gap == Gap.COLON || gap == Gap.COMMA && reading.capital(word);
    }

    private static boolean begins(Reading reading, int word, boolean sure) {
        return sure
                || reading.capital(word) && !reading.covered(word)
                || reading.matchAt("first_name", word).isPresent();
    }

    /** A second name is written as the first one is. */
    private static boolean lettersLike(Reading reading, int first, int word) {
        boolean cased = Character.isUpperCase(reading.text().codePointAt(reading.startOf(first)));
        return cased
                ? reading.capital(word)
                        || reading.matchAt("name_particle", word).isPresent()
                : !reading.covered(word);
    }

    static boolean isNamePart(Reading reading, Findings findings, int word) {
        return !reading.word(word).digits() && findings.isFree(word, word + 1);
    }

    /** "હું મીનલ, minal@mail.example": scripts without capitals, where the word is all that its clause says. */
    private static boolean isAllThatIsSaid(Reading reading, Findings findings, Match cue) {
        int word = cue.to();
        return word + 1 < reading.size()
                && !Character.isUpperCase(reading.text().codePointAt(reading.startOf(word)))
                && !Character.isLowerCase(reading.text().codePointAt(reading.startOf(word)))
                && reading.clauseEnd(word) == word + 1
                && isNamePart(reading, findings, word)
                && !reading.covered(word)
                && (findings.has(EMAIL) || findings.has(PHONE));
    }

    static void add(Findings findings, int from, int to) {
        findings.addName(from, to);
        findings.take(from, to);
    }
}
