package dev.parley.knowledge.text;

import dev.parley.knowledge.text.Term.Spelt;
import dev.parley.shared.Language;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what a misspelt word was most likely meant to be: a word of the documents, a small word, or an everyday one. */
public final class Misspellings {

    /** Documents are what a question is about, and small words are what most of it is made of. */
    private static final double OF_DOCUMENTS = -0.3;

    private static final double SMALL = -0.2;

    private static final double ONE_SLIP = 1;

    /** Fewer letters are too near to too many words. */
    private static final int SHORTEST = 4;

    private Misspellings() {}

    /**
     * @param near words of the documents that may be meant
     * @return null when it seems to be meant as it is
     */
    public static @Nullable String meant(Term term, Language language, Collection<String> near) {
        String typed = term.surface().toLowerCase(Locale.ROOT);
        // A word that exists gives way to one of the documents only, and only for one slip.
        boolean exists = term.spelt() != Spelt.HARDLY;
        Best best = new Best(typed, exists ? ONE_SLIP : Slip.NONE);
        if (typed.length() >= SHORTEST) {
            boolean isEnglish = language == Language.ENGLISH;
            best.among(
                    exists && isEnglish
                            ? near.stream().filter(EnglishWords::has).toList()
                            : near,
                    OF_DOCUMENTS);
        }
        boolean isName = Character.isUpperCase(term.surface().codePointAt(0));
        if (!exists && !isName) {
            best.among(StopWords.of(language), SMALL);
            if (language == Language.ENGLISH && typed.length() >= SHORTEST) {
                best.among(everyday(typed), 0);
            }
        }
        return best.word;
    }

    private static List<String> everyday(String typed) {
        return EnglishWords.commonWith(typed.charAt(0));
    }

    /** The word with the least slips so far. */
    private static final class Best {

        private final String typed;
        private final double most;
        private @Nullable String word;
        private double least = Slip.NONE;

        Best(String typed, double most) {
            this.typed = typed;
            this.most = most;
        }

        void among(Collection<String> words, double ease) {
            for (String other : words) {
                double cost = Slip.cost(typed, other);
                if (cost <= most && cost < Slip.NONE && cost + ease < least) {
                    least = cost + ease;
                    word = other;
                }
            }
        }
    }
}
