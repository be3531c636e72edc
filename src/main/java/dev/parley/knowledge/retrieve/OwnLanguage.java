package dev.parley.knowledge.retrieve;

import dev.parley.shared.Language;
import org.jspecify.annotations.Nullable;

/** Puts what a customer can read first: a document in another language has to fit clearly better. */
final class OwnLanguage {

    /** What a rank in another language counts for; translations of one document differ by less than this. */
    private static final double FOREIGN = 0.85;

    private OwnLanguage() {}

    static double weigh(double rank, @Nullable Language asked, @Nullable Language written) {
        boolean own = asked == null || written == null || reads(asked, written);
        return own || rank < 0 ? rank : rank * FOREIGN;
    }

    /** Who writes Hinglish reads Hindi and English. */
    private static boolean reads(Language asked, Language written) {
        return asked == written
                || asked == Language.HINGLISH && (written == Language.HINDI || written == Language.ENGLISH);
    }
}
