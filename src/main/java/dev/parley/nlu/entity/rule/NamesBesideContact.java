package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.EMAIL;
import static dev.parley.nlu.EntityNames.PHONE;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Reading;
import java.util.stream.IntStream;

/** The name that stands beside a number or an address, without a word that introduces it. */
final class NamesBesideContact {

    private NamesBesideContact() {}

    /** "Amélie Côté, amelie@mail.example". */
    static void before(Reading reading, Findings findings) {
        findings.list().stream()
                .filter(finding ->
                        finding.name().equals(EMAIL) || finding.name().equals(PHONE))
                .findFirst()
                .ifPresent(contact -> {
                    int from = contact.from();
                    while (from > 0
                            && reading.capital(from - 1)
                            && NameRecognizer.isNamePart(reading, findings, from - 1)
                            && !reading.isIn("not_name", from - 1)
                            && contact.from() - from < NameRecognizer.LONGEST
                            && (from == contact.from() || NameRecognizer.continues(reading, from))) {
                        from--;
                    }
                    boolean clause = from < contact.from() && reading.clauseStart(from) == from;
                    if (clause
                            && (contact.from() - from >= 2 || isBareName(reading, from))
                            && reading.word(contact.from()).gap() != Gap.STOP) {
                        NameRecognizer.add(findings, from, contact.from());
                    }
                });
    }

    /** "Karim, karim@mail.example": a word that no list knows, between commas. */
    private static boolean isBareName(Reading reading, int word) {
        Gap behind = reading.word(word + 1).gap();
        boolean apart = word == 0
                || reading.word(word).gap() == Gap.COMMA
                || reading.word(word).gap() == Gap.STOP;
        return apart
                && behind == Gap.COMMA
                && (!reading.covered(word)
                        || reading.matchAt("first_name", word).isPresent());
    }

    /** "My number is 316 555 0151, Seema": all that is said in the last clause, where no list knows it. */
    static void after(Reading reading, Findings findings) {
        int last = reading.size() - 1;
        if (last < 1 || !findings.has(PHONE) && !findings.has(EMAIL)) {
            return;
        }
        int from = reading.clauseStart(last);
        boolean apart = from > 0 && last - from < 2 && reading.text().indexOf('?') < 0;
        boolean told = findings.list().stream()
                .filter(contact ->
                        contact.name().equals(PHONE) || contact.name().equals(EMAIL))
                .anyMatch(contact -> contact.to() <= from && reading.sentenceStart(from) <= contact.from());
        if (apart && told && areUnknownNames(reading, findings, from, last + 1)) {
            NameRecognizer.add(findings, from, last + 1);
        } else if (isBehindContact(reading, findings, last) && areUnknownNames(reading, findings, last, last + 1)) {
            NameRecognizer.add(findings, last, last + 1);
        }
    }

    /** "Call in the evening 98200 11223 Neha". */
    private static boolean isBehindContact(Reading reading, Findings findings, int word) {
        return reading.capital(word)
                && findings.list().stream()
                        .filter(contact ->
                                contact.name().equals(PHONE) || contact.name().equals(EMAIL))
                        .anyMatch(contact -> contact.to() == word);
    }

    /** "Walt Kessler. Call us at 316 555 0121": a sentence that is nothing but two names. */
    static void asASentence(Reading reading, Findings findings) {
        int end = reading.sentenceEnd(0);
        boolean told = findings.has(PHONE) || findings.has(EMAIL);
        if (told
                && (end == 2 || end == 3)
                && end < reading.size()
                && IntStream.range(0, end)
                        .allMatch(word -> reading.capital(word)
                                && NameRecognizer.isNamePart(reading, findings, word)
                                && !reading.isIn("not_name", word)
                                && !reading.isIn("affirm", word))
                && NameRecognizer.FULL_NAME.matcher(reading.slice(0, end)).matches()) {
            NameRecognizer.add(findings, 0, end);
        }
    }

    private static boolean areUnknownNames(Reading reading, Findings findings, int from, int to) {
        return IntStream.range(from, to).allMatch(word -> isUnknownName(reading, findings, word));
    }

    private static boolean isUnknownName(Reading reading, Findings findings, int word) {
        return NameRecognizer.isNamePart(reading, findings, word)
                && !reading.isIn("not_name", word)
                && (!reading.covered(word)
                        || reading.matchAt("first_name", word).isPresent());
    }
}
