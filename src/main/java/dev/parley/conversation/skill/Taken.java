package dev.parley.conversation.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the skills have heard in this turn so far: one that comes later leaves alone what an earlier one has taken up. Kept
 * in {@link TurnContext#workspace()}.
 */
public final class Taken {

    private final List<Heard> heard = new ArrayList<>();

    public static Taken in(TurnContext turn) {
        return turn.workspace().item(Taken.class, Taken::new);
    }

    public void add(List<Heard> more) {
        heard.addAll(more);
    }

    /** Whether any of these commands was heard. */
    public boolean any(Set<String> names) {
        return heard.stream().anyMatch(one -> names.contains(one.command().name()));
    }
}
