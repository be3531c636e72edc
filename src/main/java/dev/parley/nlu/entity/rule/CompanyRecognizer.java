package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.COMPANY;
import static dev.parley.nlu.EntityNames.COMPETITORS;
import static dev.parley.nlu.EntityNames.MAKE;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;

/** The company a customer buys for, and the ones that offer the same. */
final class CompanyRecognizer implements EntityRecognizer {

    private static final int LONGEST = 5;
    private static final int LONGEST_INDIC = 2;

    @Override
    public void recognize(Reading reading, Findings findings) {
        rivals(reading, findings);
        if (reading.isPending("checkout.name", "lead.name", "lead.company")) {
            answered(reading, findings);
        }
        for (Match suffix : reading.matches("company_suffix")) {
            int from = startOfName(reading, findings, suffix.from());
            if (from < suffix.from()
                    && findings.isFree(from, suffix.to())
                    && !reading.has("rival_suffix", from, suffix.to() - 1)) {
                add(findings, COMPANY, reading, from, endOfName(reading, findings, suffix.to()));
            }
        }
        for (Match prefix : reading.matches("company_prefix")) {
            int to = endOfCapitals(reading, findings, prefix.to());
            if (to > prefix.to() && findings.isFree(prefix.from(), to)) {
                add(findings, COMPANY, reading, prefix.from(), to);
            }
        }
        if (!findings.has(COMPANY)) {
            reading.matches("company_cue").stream()
                    .filter(cue ->
                            cue.to() < reading.size() && reading.word(cue.to()).gap() != Gap.STOP)
                    .forEach(cue -> announced(reading, findings, cue));
        }
    }

    /** A name that ends in what companies end in, however it is written. */
    private static void answered(Reading reading, Findings findings) {
        if (reading.matches("company_suffix").isEmpty()) {
            return;
        }
        Match last = reading.matches("company_suffix").getLast();
        int from = reading.matchAt("name_filler", 0).map(Match::to).orElse(0);
        from = reading.matchAt("company_cue", from).map(Match::to).orElse(from);
        if (from < last.from()
                && last.from() - from <= LONGEST
                && last.to() >= reading.clauseEnd(last.to() - 1)
                && findings.isFree(from, last.to())) {
            int end = reading.endBefore(last.to());
            boolean dotted = end < reading.text().length() && reading.text().charAt(end) == '.';
            findings.addAt(
                    COMPANY,
                    reading.text().substring(reading.startOf(from), dotted ? end + 1 : end),
                    reading.startOf(from),
                    dotted ? end + 1 : end);
            findings.take(from, last.to());
        }
    }

    private static void announced(Reading reading, Findings findings, Match cue) {
        int to = endOfCapitals(reading, findings, cue.to());
        if (to > cue.to()
                && !findings.has(COMPANY)
                && !reading.has("month", cue.to(), to)
                && !reading.has("weekday", cue.to(), to)
                && !reading.has("city_cue", cue.from(), cue.to())) {
            add(findings, COMPANY, reading, cue.to(), to);
        }
    }

    /** "Midway Motors offered me", "Maruti wale de rahe hain". */
    private static void rivals(Reading reading, Findings findings) {
        if (!reading.isDealership()) {
            return;
        }
        findings.rename(finding -> finding.name().equals(MAKE)
                        && reading.matchAt("dealer_of", finding.to()).isPresent()
                ? finding.named(COMPETITORS)
                : finding);
        for (Match suffix : reading.matches("rival_suffix")) {
            int from = startOfName(reading, findings, suffix.from());
            int end = reading.clauseEnd(suffix.to() - 1);
            boolean offers = reading.has("rival_cue", suffix.to(), end)
                    || reading.has("rival_before", reading.clauseStart(suffix.from()), from);
            if (from < suffix.from() && offers && findings.isFree(from, suffix.to())) {
                add(findings, COMPETITORS, reading, from, suffix.to());
            }
        }
    }

    private static void add(Findings findings, String name, Reading reading, int from, int to) {
        int start = reading.startOf(from);
        int end = reading.endBefore(to);
        String text = reading.text();
        boolean dotted = end < text.length() && text.charAt(end) == '.' && text.lastIndexOf('.', end - 1) >= end - 2;
        int last = dotted && text.lastIndexOf('.', end - 1) > start ? end + 1 : end;
        findings.addAt(name, text.substring(start, last), start, last);
        findings.take(from, to);
    }

    private static int startOfName(Reading reading, Findings findings, int suffix) {
        int from = suffix;
        while (from > 0
                && suffix - from < LONGEST
                && runsOn(reading, from)
                && isName(reading, findings, from - 1, suffix - from)) {
            from--;
        }
        return from;
    }

    private static boolean runsOn(Reading reading, int word) {
        Gap gap = reading.word(word).gap();
        return gap.joins()
                || gap == Gap.SIGN
                        && reading.text()
                                .substring(reading.endBefore(word), reading.startOf(word))
                                .strip()
                                .equals("&");
    }

    private static boolean isName(Reading reading, Findings findings, int word, int taken) {
        if (!findings.isFree(word, word + 1) || reading.word(word).digits()) {
            return false;
        }
        boolean indic = reading.word(word).text().charAt(0) >= 0x0900;
        return indic
                ? taken < LONGEST_INDIC && !reading.isIn("company_not", word)
                : reading.capital(word) && !(reading.sentenceStart(word) == word && reading.isIn("company_not", word));
    }

    private static int endOfName(Reading reading, Findings findings, int to) {
        int after = endOfCapitals(reading, findings, to);
        if (after > to && isInitial(reading, after - 1)) {
            return after;
        }
        return reading.matchAt("company_suffix", to)
                .filter(more -> reading.word(to).gap().joins())
                .map(Match::to)
                .orElse(to);
    }

    /** "S.L." */
    private static boolean isInitials(Reading reading, int word) {
        return reading.word(word).gap() == Gap.DOT && isInitial(reading, word - 1) && isInitial(reading, word);
    }

    private static boolean isInitial(Reading reading, int word) {
        return reading.word(word).text().length() == 1;
    }

    private static int endOfCapitals(Reading reading, Findings findings, int from) {
        int to = from;
        while (to < reading.size()
                && to - from < LONGEST
                && findings.isFree(to, to + 1)
                && (to == from ? !reading.word(to).gap().breaks() : runsOn(reading, to) || isInitials(reading, to))
                && (reading.capital(to)
                        || to > from
                                && to + 1 < reading.size()
                                && reading.matchAt("name_particle", to).isPresent()
                                && reading.capital(to + 1))) {
            to++;
        }
        return to;
    }
}
