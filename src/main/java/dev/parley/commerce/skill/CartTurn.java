package dev.parley.commerce.skill;

import dev.parley.commerce.cart.Cart;
import dev.parley.commerce.cart.CartLine;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cart's side of one turn: what its commands so far have changed of what is talked of. Used by one thread. */
final class CartTurn {

    /** Nobody answers more questions one after the other. */
    private static final int MOST_WAITING = 50;

    private final TurnContext turn;
    private final Set<Command> ofLines = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Command> setting = Collections.newSetFromMap(new IdentityHashMap<>());
    private CartMemory memory;
    private int open;

    private CartTurn(TurnContext turn) {
        this.turn = turn;
        CartMemory kept = CartMemory.of(turn.state());
        this.memory =
                new CartMemory(kept.focus(), kept.seen(), kept.list(), kept.shown(), kept.viewed(), null, List.of());
    }

    static CartTurn of(TurnContext turn) {
        return turn.workspace().item(CartTurn.class, () -> new CartTurn(turn));
    }

    CartMemory memory() {
        return memory;
    }

    /** @param commands that were heard and will be carried out */
    void expect(int commands) {
        open = commands;
    }

    /** True for the last of the commands expected. */
    boolean isLast() {
        open--;
        return open <= 0;
    }

    void countsLines(Command command) {
        ofLines.add(command);
    }

    /** An addition that is another number for what is in the cart already. */
    void ratherSets(Command command) {
        setting.add(command);
    }

    boolean maySet(Command command) {
        return setting.contains(command);
    }

    boolean isOfLine(Command command) {
        return ofLines.contains(command);
    }

    void focus(String sku) {
        memory = new CartMemory(
                sku,
                ProductMemory.of(turn.state()).focus(),
                listId(),
                memory.shown(),
                memory.viewed(),
                memory.ask(),
                memory.waiting());
    }

    void shown(Cart cart, boolean whole) {
        List<String> lines = cart.lines().stream().map(CartLine::sku).toList();
        int viewed = whole ? turn.state().turns() : memory.viewed();
        memory = new CartMemory(memory.focus(), memory.seen(), listId(), lines, viewed, memory.ask(), memory.waiting());
    }

    /** What is asked, or will be when everything before it is answered. */
    void ask(CartMemory.Ask ask) {
        if (memory.ask() == null) {
            asking(ask, memory.waiting());
        } else if (memory.waiting().size() < MOST_WAITING) {
            List<CartMemory.Ask> waiting = new ArrayList<>(memory.waiting());
            waiting.add(ask);
            asking(memory.ask(), waiting);
        }
    }

    /** The next question of an earlier message, now that the one before it is answered. */
    Optional<CartMemory.Ask> next() {
        List<CartMemory.Ask> waiting = CartMemory.of(turn.state()).waiting();
        boolean answered = turn.isPending(CartSkill.WHICH) || turn.isPending(CartSkill.HOW_MANY);
        if (!answered || waiting.isEmpty() || memory.ask() != null) {
            return Optional.empty();
        }
        asking(waiting.getFirst(), waiting.subList(1, waiting.size()));
        return Optional.of(waiting.getFirst());
    }

    private void asking(CartMemory.Ask ask, List<CartMemory.Ask> waiting) {
        memory = new CartMemory(
                memory.focus(), memory.seen(), memory.list(), memory.shown(), memory.viewed(), ask, waiting);
    }

    boolean asksAlready() {
        return memory.ask() != null;
    }

    /** What was last talked of: in the cart, or newer than that in the catalogue. */
    @Nullable
    String focus() {
        String spoken = ProductMemory.of(turn.state()).focus();
        return spoken != null && !spoken.equals(memory.seen()) ? spoken : memory.focus();
    }

    /** What something was done with since the list was shown, or null. */
    @Nullable
    String handled() {
        return isSinceList() ? memory.focus() : null;
    }

    /** Whether the cart was shown after the list. */
    boolean isSinceList() {
        String list = listId();
        return list == null ? !memory.shown().isEmpty() : list.equals(memory.list());
    }

    /** Whether the reply just given was the whole cart. */
    boolean justViewed() {
        return memory.viewed() >= 0 && memory.viewed() == turn.state().turns() - 1;
    }

    private @Nullable String listId() {
        DisplayedList list = turn.state().lastList();
        return list == null ? null : list.id().toString();
    }
}
