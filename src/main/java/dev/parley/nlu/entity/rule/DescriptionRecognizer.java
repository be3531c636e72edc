package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.ITEM_REF;
import static dev.parley.nlu.EntityNames.QUANTITY;
import static dev.parley.nlu.EntityNames.UNIT;

import dev.parley.nlu.ItemRef;
import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.util.Optional;

/** Goods pointed at by what they are: "the brass one", "add clear silicone", "la vanne", "woh laal wali". */
final class DescriptionRecognizer implements EntityRecognizer {

    private static final int LONGEST = 5;

    @Override
    public void recognize(Reading reading, Findings findings) {
        reading.matches("demonstrative").forEach(match -> pointed(reading, findings, match));
        if (!reading.isWholesale()) {
            return;
        }
        reading.matches("article").forEach(article -> behindArticle(reading, findings, article));
        reading.matches("cart_verb_bare").forEach(verb -> behindVerb(reading, findings, verb));
        reading.matches("np_end").forEach(end -> beforeVerb(reading, findings, end));
        if (reading.utterance().context().pending() == null && reading.text().indexOf('?') < 0) {
            findings.all(QUANTITY).toList().forEach(quantity -> behindQuantity(reading, findings, quantity));
        }
    }

    /** A pasted order: "12 brass valves, 2 tubos de silicona". */
    private static void behindQuantity(Reading reading, Findings findings, Finding quantity) {
        int unit = reading.matchAt("unit", quantity.to())
                .filter(match -> !match.value().equals(ClosedWordRecognizer.NOTHING))
                .map(Match::to)
                .orElse(quantity.to());
        int from = reading.matchAt("np_of", unit).map(Match::to).orElse(unit);
        int to = endOfPhrase(reading, findings, from);
        while (to > from && reading.isIn("verb_stem", to - 1)) {
            to--;
        }
        if (to > from
                && reading.word(from).gap().joins()
                && !reading.has("np_not", from, to)
                && !reading.has("np_end", from, to)
                && reading.matchAt("pronoun", from).isEmpty()
                && reading.matchAt("quantity_filler", from).isEmpty()) {
            add(reading, findings, from, to);
        }
    }

    /** "woh laal wali": a pointing word, at most two more, and a "one". */
    private static void pointed(Reading reading, Findings findings, Match match) {
        if (!reading.listShown() || !findings.isFree(match.from(), match.to())) {
            return;
        }
        for (int at = match.to(); at <= Math.min(reading.size() - 1, match.to() + 2); at++) {
            Optional<Match> head = reading.matchAt("demonstrative_head", at);
            if (!reading.word(at).gap().joins()) {
                return;
            }
            if (head.isPresent()) {
                add(reading, findings, match.from(), head.get().to());
                return;
            }
        }
    }

    /** A verb for the cart, and not "something to remove the rust". */
    private static boolean hasOrder(Reading reading, int from, int to) {
        return reading.matches("cart_verb").stream()
                .filter(verb -> from <= verb.from() && verb.to() <= to)
                .anyMatch(verb -> !isPurpose(reading, verb));
    }

    private static boolean isPurpose(Reading reading, Match verb) {
        return reading.matchEndingAt("purpose", verb.from()).isPresent();
    }

    private static void behindArticle(Reading reading, Findings findings, Match article) {
        int clause = reading.clauseStart(article.from());
        boolean wanted = hasOrder(reading, clause, article.from())
                || reading.has("pointing", clause, article.from())
                || reading.has("pointing_after", article.to(), reading.clauseEnd(article.from()))
                || reading.listShown() && !findings.has(ITEM_REF);
        int to = endOfPhrase(reading, findings, article.to());
        if (wanted
                && to > article.to()
                && !reading.has("np_not", article.to(), to)
                && reading.word(article.to()).gap().joins()) {
            add(reading, findings, article.from(), to);
        }
    }

    /** "add clear silicone": goods without an article, behind a number and unit or not. */
    private static void behindVerb(Reading reading, Findings findings, Match verb) {
        int from = verb.to();
        Optional<Match> article = reading.matchAt("article", from);
        if (article.isPresent() || isPurpose(reading, verb)) {
            return;
        }
        boolean counted = false;
        if (from < reading.size() && reading.numberAt(from).isPresent()) {
            from = reading.numberAt(from).get().to();
            from = reading.matchAt("np_of", from).map(Match::to).orElse(from);
            counted = true;
        }
        Optional<Match> unit =
                reading.matchAt("unit", from).filter(match -> !match.value().equals("-"));
        boolean keepsUnit = reading.has("np_keeps_unit");
        int start = from;
        if (unit.isPresent()) {
            from = unit.get().to();
        }
        from = reading.matchAt("np_of", from).map(Match::to).orElse(from);
        int to = endOfPhrase(reading, findings, from);
        if (from < reading.size()
                && to > from
                && !reading.has("np_not", from, to)
                && reading.word(from).gap().joins()
                && (from > verb.to() || reading.matchAt("pronoun", from).isEmpty())) {
            add(reading, findings, keepsUnit && counted ? start : from, to);
        }
    }

    /** Indian languages say the goods first: "gloves hata do". */
    private static void beforeVerb(Reading reading, Findings findings, Match end) {
        int start = reading.clauseStart(end.from());
        int from = end.from();
        while (from > start && end.from() - from < 3 && isPart(reading, findings, from - 1)) {
            from--;
        }
        boolean whole = from == start
                || reading.isIn("np_start", from - 1)
                || reading.numberEndingAt(from).isPresent();
        if (from < end.from()
                && whole
                && !reading.has("np_not", from, end.from())
                && !reading.has("pronoun", from, end.from())) {
            add(reading, findings, from, end.from());
        }
    }

    private static int endOfPhrase(Reading reading, Findings findings, int from) {
        int to = from;
        while (to < reading.size()
                && to - from < LONGEST
                && (to == from || reading.word(to).gap().joins())
                && isPart(reading, findings, to)) {
            to++;
        }
        boolean headed =
                to > from && to < reading.size() && reading.word(to).gap().joins() && reading.isIn("np_head", to);
        return headed ? to + 1 : to;
    }

    private static boolean isPart(Reading reading, Findings findings, int word) {
        boolean size = reading.word(word).digits()
                && (reading.word(word).gap() == Gap.NONE
                        || word + 1 < reading.size() && reading.word(word + 1).gap() == Gap.NONE);
        return findings.isFree(word, word + 1)
                && (!reading.word(word).digits() || size)
                && reading.numberAt(word).filter(number -> !size).isEmpty()
                && (!reading.isIn("np_stop", word) || reading.word(word).gap() == Gap.NONE);
    }

    private static void add(Reading reading, Findings findings, int from, int to) {
        boolean known = findings.all(ITEM_REF).anyMatch(other -> other.from() < to && from < other.to());
        if (!known
                && findings.isFree(from, to)
                && findings.all(UNIT).noneMatch(unit -> unit.from() >= from && unit.to() == to)) {
            findings.add(ITEM_REF, ItemRef.described(reading.slice(from, to)), from, to);
        }
    }
}
