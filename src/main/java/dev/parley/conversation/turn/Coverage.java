package dev.parley.conversation.turn;

import dev.parley.conversation.dialogue.ContentWords;
import dev.parley.knowledge.Passage;
import dev.parley.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Chooses the passages that an answer is taken from: the best one, and a second where it speaks to something asked that the
 * best one leaves out ("the title fee and the deposit").
 */
@Component
class Coverage {

    private final ContentWords contentWords;

    Coverage(ContentWords contentWords) {
        this.contentWords = contentWords;
    }

    List<Passage> choose(Enquiry enquiry) {
        List<Passage> passages = enquiry.retrieval().passages();
        List<Passage> chosen = new ArrayList<>(passages.subList(0, 1));
        Set<String> missing = subjects(enquiry.question());
        missing.removeAll(words(passages.getFirst()));
        double floor = TenantContext.current().settings().answerFloor();
        passages.stream()
                .skip(1)
                .filter(passage -> passage.score() > floor)
                .filter(passage -> words(passage).stream().anyMatch(missing::contains))
                .findFirst()
                .ifPresent(chosen::add);
        return chosen;
    }

    private Set<String> subjects(String question) {
        return SentenceRelevance.stems(String.join(" ", contentWords.of(question)));
    }

    private static Set<String> words(Passage passage) {
        return SentenceRelevance.stems(passage.title() + " " + passage.content());
    }
}
