package dev.parley.knowledge.retrieve;

import dev.parley.knowledge.index.IndexedChunk.Unit;
import dev.parley.knowledge.text.Reading;
import dev.parley.knowledge.text.Term;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What kind of thing answers a question, told by its English gloss, and whether a sentence has such a thing. */
enum Expectation {
    PERSON(
            Set.of("who"),
            Set.of("manager", "director", "advisor", "team", "technician", "owner"),
            "(?-i:\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)|[\\u0900-\\u0AFF]"),
    NAME(Set.of("brand", "bank", "company", "app"), Set.of("brand", "bank", "compani", "app", "manufactur"), "(?!)"),
    EMAIL(Set.of("email"), Set.of(), "\\S@\\S"),
    ADDRESS(Set.of("address"), Set.of("address", "street", "road", "avenue"), "\\d+ \\p{Lu}"),
    PHONE(Set.of("phone number"), Set.of(), "(?:\\d[\\s()./-]?){6,}+"),
    RATE(Set.of("interest rate", "percent", "tax"), Set.of("percent"), "\\d\\s?%"),
    MONEY(
            Set.of("price", "fee", "pay", "deposit", "down payment", "penalty"),
            Set.of("dollar", "euro", "rupe", "cent", "free", "percent"),
            "[$€₹£]\\s?\\d|\\d\\s?[$€₹£%]"),
    DURATION(
            Set.of("how long", "term"),
            Set.of("minut", "hour", "dai", "week", "month", "year", "mondai", "fridai", "saturdai"),
            "\\d"),
    TIME(
            Set.of("when", "opening hours"),
            Set.of(
                    "minut",
                    "hour",
                    "dai",
                    "week",
                    "month",
                    "year",
                    "mondai",
                    "tuesdai",
                    "wednesdai",
                    "thursdai",
                    "fridai",
                    "saturdai",
                    "sundai",
                    "mile",
                    "mileag"),
            "\\d\\s?(?:a\\.?m|p\\.?m|h\\b|:\\d\\d|बजे)"),
    FIGURE(
            Set.of("how much", "limit", "minimum", "age", "distance", "often"),
            Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelv", "half"),
            "\\p{Nd}"),
    ANYTHING(Set.of(), Set.of(), "");

    /** Words that ask and say nothing of the topic. */
    static final Set<String> ASKING = Set.of("how much", "which", "when", "how long", "where", "who", "often");

    /** Words that ask in one place and join clauses in another. */
    private static final Set<String> JOINING = Set.of("who", "when", "where");

    private static final Set<String> AND = Set.of("and", "or", "but", "so", "y", "o", "pero", "et", "ou", "mais");

    /** What a question opens with that asks by itself, yes or no or what. */
    private static final Set<String> OPENING = Set.of(
            "do", "does", "did", "can", "could", "will", "would", "is", "are", "should", "may", "what", "how", "what's",
            "qué", "cuál", "puedo", "pueden", "que", "quel", "quelle", "est-ce", "puis", "comment");

    /** Who bears a cost is told by what is covered, not by a name. */
    private static final Set<String> BORNE = Set.of("pay", "price", "cost", "responsible", "coverage");

    /** Whom to call is told by a number as well as by a name. */
    private static final Set<String> REACHED =
            Set.of("call", "talk", "answer", "send", "email", "phone number", "post");

    private final Set<String> asked;
    private final Set<String> words;
    private final Pattern form;

    Expectation(Set<String> asked, Set<String> words, String form) {
        this.asked = asked;
        this.words = words;
        this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static Expectation of(Reading question) {
        Set<String> meanings = meanings(question);
        boolean asks = meanings.stream().anyMatch(ASKING::contains);
        boolean whoBears = meanings.contains("who") && BORNE.stream().anyMatch(meanings::contains);
        boolean whomToReach = REACHED.stream().anyMatch(meanings::contains);
        boolean counts = Asked.counts(question);
        for (Expectation expectation : values()) {
            boolean counted = expectation == EMAIL
                    || expectation == ADDRESS
                    || expectation == PHONE
                    || expectation == TIME
                    || expectation == DURATION
                    || asks;
            boolean aside = whoBears && (expectation == PERSON || expectation == MONEY)
                    || whomToReach && expectation == PERSON
                    || counts && expectation == MONEY
                    || expectation == NAME && !meanings.contains("which");
            if (counted && !aside && expectation.asked.stream().anyMatch(meanings::contains)) {
                return expectation;
            }
        }
        return ANYTHING;
    }

    /** "Do I pay when it arrives", "the friend who bought": behind another word that asks, these join clauses and ask nothing. */
    private static Set<String> meanings(Reading question) {
        Set<String> meanings = new HashSet<>();
        boolean asked = false;
        String before = "";
        for (Term term : question.terms()) {
            boolean joins = asked && JOINING.contains(term.english()) && !AND.contains(before);
            if (!joins) {
                meanings.add(term.english());
            }
            before = term.surface().toLowerCase(Locale.ROOT);
            asked |= OPENING.contains(before) || ASKING.contains(term.english());
        }
        return meanings;
    }

    /** Whether a sentence has what is expected. */
    boolean metBy(Unit unit) {
        if (this == ANYTHING || form.matcher(unit.text()).find()) {
            return true;
        }
        return words.stream().anyMatch(unit.gloss()::contains) && (this != DURATION || hasFigure(unit));
    }

    /** Whether a word names this kind of thing, as "price" does an amount. */
    boolean isNamedBy(String english) {
        return asked.contains(english);
    }

    private static boolean hasFigure(Unit unit) {
        return FIGURE.metBy(unit);
    }
}
