package dev.parley.commerce.skill;

import dev.parley.commerce.vehicle.VehicleQuestion;
import dev.parley.commerce.vehicle.VehicleQuestion.Cue;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The sentences of a message, and which of them speak of stock. */
final class StockSentences {

    /** The end of a sentence, or an "and" that goes on to ask something else. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?<=[.?!;।\\n])\\s+|,\\s+(?=(?:and|but|also|y|pero|et|mais|aur|और|आणि|અને)\\s)"
                    + "|\\s+(?=(?:and|also) (?:what|how|when|where|can|could|do|does|is|are|will)\\s)"
                    + "|\\s+(?=y (?:qué|que|cómo|como|cuándo|cuando|dónde|donde|puedo|se puede|hay)\\s)"
                    + "|\\s+(?=et (?:quels?|quelles?|comment|quand|où|est-ce|peut-on|puis-je)\\s)"
                    + "|\\s+(?=(?:aur|और|आणि|અને) (?:kya|kab|kaise|क्या|कब|कैसे|काय|कधी|कसे|શું|ક્યારે|કેવી)\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Numbers in these are no prices. */
    private static final Set<String> NO_WISH = Set.of(EntityNames.PHONE, EntityNames.EMAIL, EntityNames.POSTAL_CODE);

    private final StockReadings readings;
    private final String whole;
    private final List<String> sentences;
    private final boolean hasFocus;

    StockSentences(TurnContext turn, StockReadings readings) {
        this.readings = readings;
        this.whole = withoutContacts(turn);
        this.hasFocus = StockMemory.of(turn.state()).focus() != null;
        this.sentences = List.of(SENTENCE.split(whole));
    }

    private static String withoutContacts(TurnContext turn) {
        StringBuilder text = new StringBuilder(turn.text());
        turn.understanding().entities().stream()
                .filter(entity -> NO_WISH.contains(entity.name()))
                .forEach(entity -> blank(text, entity));
        return text.toString();
    }

    private static void blank(StringBuilder text, Entity entity) {
        for (int at = entity.start(); at < Math.min(text.length(), entity.end()); at++) {
            text.setCharAt(at, ' ');
        }
    }

    /** The text, without sentences about something else; empty when nothing of it asks for stock. */
    String aboutStock() {
        List<String> kept = sentences.stream()
                .filter(sentence -> !isElsewhere(sentence) && !isOfAnotherPrice(sentence))
                .toList();
        boolean other = sentences.stream().anyMatch(this::isElsewhere);
        return other && kept.stream().map(readings::of).noneMatch(this::asksForStock) ? "" : String.join(" ", kept);
    }

    /** Whether a sentence beside the stock question speaks of something else, which documents may answer. */
    boolean hasOtherTopic() {
        return sentences.stream().anyMatch(this::isElsewhere);
    }

    /** Where a sentence begins that speaks of what others ask for the same. */
    OptionalInt placeOfAnotherPrice() {
        int from = 0;
        for (String sentence : sentences) {
            int at = Math.max(from, whole.indexOf(sentence, from));
            if (isOfAnotherPrice(sentence)) {
                return OptionalInt.of(at);
            }
            from = at + sentence.length();
        }
        return OptionalInt.empty();
    }

    private boolean isOfAnotherPrice(String sentence) {
        return readings.of(sentence).has(Cue.ELSEWHERE);
    }

    private boolean isElsewhere(String sentence) {
        return readings.of(sentence).has(Cue.OTHER_TOPIC);
    }

    /** A search; or something asked about the one vehicle spoken of. */
    private boolean asksForStock(VehicleQuestion question) {
        return question.has(Cue.ASKS) && !question.filters().isEmpty() || hasFocus && question.asksAboutFacts();
    }
}
