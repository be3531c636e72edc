package dev.parley.conversation.turn;

import dev.parley.conversation.dialogue.ContentWords;
import dev.parley.knowledge.Passage;
import dev.parley.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Chooses the passages that an answer is taken from: the best one, and a second where it speaks to something asked that the
 * best one leaves out ("the title fee and the deposit").
 */
@Component
class Coverage {

    /** A passage that answers one of two things asked can share no more than half of the words. */
    private static final double SHARE_OF_PART = 0.5;

    /** Where two things are asked, a second passage about as good as the first speaks to the other one. */
    private static final double AS_GOOD = 0.8;

    /** Where one thing is asked, a second passage has to fit nearly as well as the first: which one is meant is not known. */
    private static final double EVEN = 0.9;

    /** "The title fee and the deposit" asks for two things in one question. */
    private static final Pattern JOINED =
            Pattern.compile("(?iu)[,&+]|(?<![\\p{L}\\p{M}])(?:and|plus|y|e|et|aur|और|तथा|आणि|व|અને)(?![\\p{L}\\p{M}])");

    private final ContentWords contentWords;

    Coverage(ContentWords contentWords) {
        this.contentWords = contentWords;
    }

    /** @param own words that describe what the customer has, which no passage need speak of */
    List<Passage> choose(Enquiry enquiry, String own) {
        List<Passage> passages = enquiry.retrieval().passages();
        Passage best = passages.getFirst();
        Set<String> missing = subjects(enquiry.question());
        missing.removeAll(words(best));
        missing.removeAll(SentenceRelevance.stems(own));
        boolean several = enquiry.things() > 1;
        double floor = several
                ? TenantContext.current().settings().answerFloor() * SHARE_OF_PART
                : Math.max(
                        TenantContext.current().settings().answerConfident(),
                        best.score() * (JOINED.matcher(enquiry.question()).find() ? AS_GOOD : EVEN));
        List<Passage> chosen = new ArrayList<>(List.of(best));
        passages.stream()
                .skip(1)
                .filter(passage -> passage.score() > floor)
                .filter(passage ->
                        speaksTo(missing, passage, several) || several && passage.score() >= best.score() * AS_GOOD)
                .findFirst()
                .ifPresent(chosen::add);
        return chosen;
    }

    /** Where one thing is asked, a stray word that the best passage lacks is no reason to say another one as well. */
    private static boolean speaksTo(Set<String> missing, Passage passage, boolean several) {
        long said = words(passage).stream().filter(missing::contains).count();
        return several ? said > 0 : said > 1;
    }

    private Set<String> subjects(String question) {
        return SentenceRelevance.stems(String.join(" ", contentWords.of(question)));
    }

    private static Set<String> words(Passage passage) {
        return SentenceRelevance.stems(passage.title() + " " + passage.content());
    }
}
