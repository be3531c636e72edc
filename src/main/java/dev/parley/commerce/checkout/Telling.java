package dev.parley.commerce.checkout;

import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Entity;
import dev.parley.nlu.Intents;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One message while it is read: what it told of the buyer so far, and what of its text is left. */
final class Telling {

    private static final Pattern EDGES = Pattern.compile("^[\\s,;:/|.-]+|[\\s,;:/|-]+$");
    private static final char CUT = '\u0001';
    /** A longer message declines nothing, whatever words it holds. */
    private static final int LONGEST_REFUSAL = 60;

    private final TurnContext turn;
    private final @Nullable Step step;
    private final CheckoutWords words;
    private final boolean answer;
    private final Set<Field> bad = EnumSet.noneOf(Field.class);
    private final Set<Field> declined = EnumSet.noneOf(Field.class);
    private final StringBuilder rest;
    private Details details = Details.NONE;

    /** @param step that is waited at, or null when no checkout is open */
    Telling(TurnContext turn, @Nullable Step step, CheckoutWords words) {
        this.turn = turn;
        this.step = step;
        this.words = words;
        this.answer = CheckoutReader.isAnswer(turn, words);
        this.rest = new StringBuilder(turn.text());
    }

    TurnContext turn() {
        return turn;
    }

    @Nullable
    Step step() {
        return step;
    }

    /** Whether it answers what was asked rather than being something of its own. */
    boolean isAnswer() {
        return answer;
    }

    Details details() {
        return details;
    }

    Told told() {
        return new Told(details, bad, declined);
    }

    void keep(Field field, String value) {
        details = details.with(field, value);
    }

    void refuse(Field field) {
        bad.add(field);
    }

    void decline(Field field) {
        declined.add(field);
    }

    boolean isClean() {
        return details.values().isEmpty() && bad.isEmpty();
    }

    boolean isDeclined() {
        return turn.understanding().isAbout(Intents.DENY)
                || words.says(turn, "skip") && turn.text().length() < LONGEST_REFUSAL;
    }

    boolean told(String entity) {
        return turn.understanding().entity(entity).isPresent();
    }

    /** Keeps what understanding heard, in the customer's own words. */
    void take(String entity, Field field) {
        turn.understanding().entity(entity).ifPresent(said -> {
            field.read(said.text()).ifPresent(value -> keep(field, value));
            cut(said);
        });
    }

    /** What stands behind the name of a field that shall be changed. */
    Optional<String> changed(Field field) {
        return words.names(turn, field) ? words.after(turn, field) : Optional.empty();
    }

    /** The text that nothing was read from, trimmed. */
    String rest() {
        return trimmed(rest.toString().replace(CUT, ' '));
    }

    /** The text with what was read blotted out, at its place. */
    CharSequence blotted() {
        return rest;
    }

    /** Cuts out the stretch around a place from which nothing was read. */
    String takeAround(int place) {
        int from = rest.lastIndexOf(String.valueOf(CUT), place) + 1;
        int to = rest.indexOf(String.valueOf(CUT), place);
        int end = to < 0 ? rest.length() : to;
        String stretch = rest.substring(Math.min(from, end), end);
        cut(from, end);
        return stretch;
    }

    void cut(Entity entity) {
        cut(entity.start(), entity.end());
    }

    void cut(int start, int end) {
        for (int at = start; at < end; at++) {
            rest.setCharAt(at, CUT);
        }
    }

    void restore(Entity entity) {
        rest.replace(entity.start(), entity.end(), turn.text().substring(entity.start(), entity.end()));
    }

    static String trimmed(String text) {
        return EDGES.matcher(text.strip()).replaceAll("").strip();
    }
}
