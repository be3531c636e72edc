package dev.parley.nlu;

import dev.parley.nlu.entity.text.Digits;
import dev.parley.nlu.entity.text.Lexicon;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Telephone numbers as people write them, whether or not anybody can be reached there. */
public final class WrittenPhones {

    private static final Pattern RUN =
            Pattern.compile("(?<![\\d\\p{L}+.,:#/$€£₹-])\\+?\\(?\\d[\\d ()./-]{3,20}\\d(?![\\d\\p{L}%$€£₹:])");
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 17;

    private WrittenPhones() {}

    /**
     * A number that is given to be called and that no plan of numbers knows; empty where one that works is given.
     *
     * @param asked whether the customer was asked for one; else a word for it must stand before it
     */
    public static Optional<String> unreachable(Understanding read, boolean asked) {
        if (read.entity(EntityNames.PHONE).isPresent()) {
            return Optional.empty();
        }
        String text = Digits.ascii(read.text());
        return RUN.matcher(text)
                .results()
                .filter(run -> isOfPhoneLength(run.group()) && !isSomethingElse(read, run))
                .filter(run -> asked || Lexicon.of(read.language()).has("phone_cue", text.substring(0, run.start())))
                .map(run -> read.text().substring(run.start(), run.end()).strip())
                .findFirst();
    }

    private static boolean isOfPhoneLength(String run) {
        long digits = run.chars().filter(c -> c >= '0' && c <= '9').count();
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }

    private static boolean isSomethingElse(Understanding read, MatchResult run) {
        return read.entities().stream().anyMatch(entity -> entity.start() < run.end() && run.start() < entity.end());
    }
}
