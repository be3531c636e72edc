package dev.parley.conversation.turn;

import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Retrieval;
import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a document in the customer's language in the place of its translation: {@code hours} for {@code hours-fr}. */
final class OwnLanguage {

    private static final String LANGUAGE =
            "-(?:" + Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining("|")) + ")$";

    private OwnLanguage() {}

    /** Whether the best passage is in a language that the customer may not read. */
    static boolean isMissing(Retrieval found, Language spoken) {
        return !found.passages().isEmpty()
                && !AnswerWriter.isReadable(found.passages().getFirst().language(), spoken);
    }

    /** @param wider passages among which the same document may be in the customer's language */
    static Retrieval first(Retrieval found, List<Passage> wider, Language spoken) {
        String document = document(found.passages().getFirst());
        return wider.stream()
                .filter(passage -> AnswerWriter.isReadable(passage.language(), spoken)
                        && document(passage).equals(document))
                .findFirst()
                .map(own -> led(found, own))
                .orElse(found);
    }

    private static Retrieval led(Retrieval found, Passage own) {
        List<Passage> led = new ArrayList<>(found.passages());
        led.removeIf(passage -> passage.id().equals(own.id()));
        led.removeFirst();
        led.addFirst(own);
        return new Retrieval(led, found.confidence(), found.band());
    }

    private static String document(Passage passage) {
        return passage.externalId().replaceFirst(LANGUAGE, "");
    }
}
