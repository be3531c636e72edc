package dev.parley.commerce.cart.speech;

import dev.parley.shared.Language;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells words that only point ("those", "them") from words that describe. */
public final class Pointing {

    private static final Pattern BLANK = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Pointing() {}

    public static boolean onlyPoints(String text, Language language) {
        Cues cues = Cues.of(language);
        String folded = BLANK.matcher(Folding.fold(text)).replaceAll(" ").strip();
        return points(cues.of(folded)) || Stream.of(folded.split(" ")).allMatch(word -> points(cues.of(word)));
    }

    /** Whether it means the one of two that something else was just done with. */
    public static boolean meansOther(String text, Language language) {
        Cues cues = Cues.of(language);
        String folded = BLANK.matcher(Folding.fold(text)).replaceAll(" ").strip();
        return cues.of(folded).cues().contains(Cue.OTHER);
    }

    /** Whether it means the dearest, or the cheapest; empty when neither. */
    public static Optional<Boolean> dearest(String text, Language language) {
        Cues cues = Cues.of(language);
        String folded = BLANK.matcher(Folding.fold(text)).replaceAll(" ").strip();
        Set<Cue> said = cues.of(folded).cues();
        return said.contains(Cue.CHEAPEST) || said.contains(Cue.DEAREST)
                ? Optional.of(said.contains(Cue.DEAREST))
                : Optional.empty();
    }

    private static boolean points(Cues.Meaning meaning) {
        return meaning.cues().stream()
                .anyMatch(cue -> cue == Cue.POINT || cue == Cue.FILLER || cue == Cue.BOTH || cue == Cue.EACH);
    }
}
