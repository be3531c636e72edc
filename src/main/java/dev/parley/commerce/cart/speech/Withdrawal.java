package dev.parley.commerce.cart.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is taken back in the same breath: "empty the cart... no, wait, don't". */
final class Withdrawal {

    private Withdrawal() {}

    static List<CartWish> settle(List<CartWish> wishes, List<Chunk> chunks) {
        List<CartWish> settled = new ArrayList<>();
        for (CartWish wish : wishes) {
            boolean again = wish.command().equals(CartWish.CLEAR) && settled.contains(wish)
                    || (wish.command().equals(CartWish.CLEAR) || wish.command().equals(CartWish.VIEW))
                            && settled.stream()
                                    .anyMatch(known -> known.command().equals(wish.command()));
            if (!again) {
                settled.add(
                        wish.command().equals(CartWish.CLEAR) && isTakenBack(wish, chunks)
                                ? CartWish.of(CartWish.DENY, wish.start())
                                : wish);
            }
        }
        shareOut(settled, chunks);
        if (settled.size() > 1) {
            settled.removeIf(Withdrawal::saysNothing);
        }
        return settled;
    }

    /** "the first and the third, 2 each": the number is meant for those before it too. */
    private static void shareOut(List<CartWish> wishes, List<Chunk> chunks) {
        CartWish last = wishes.isEmpty() ? null : wishes.getLast();
        boolean each = chunks.stream()
                .anyMatch(chunk -> chunk.has(Cue.EACH) && !chunk.counts().isEmpty());
        if (!each || last == null || last.quantity() == null) {
            return;
        }
        for (int at = 0; at < wishes.size(); at++) {
            CartWish wish = wishes.get(at);
            if (wish.quantity() == null && wish.command().equals(last.command())) {
                wishes.set(
                        at,
                        new CartWish(
                                wish.command(), wish.item(), wish.line(), last.quantity(), last.unit(), wish.start()));
            }
        }
    }

    /** A verb beside others that names neither goods nor a number belongs to one of them. */
    private static boolean saysNothing(CartWish wish) {
        return Set.of(CartWish.ADD, CartWish.UPDATE, CartWish.REMOVE).contains(wish.command())
                && wish.item() == null
                && wish.quantity() == null;
    }

    private static boolean isTakenBack(CartWish clear, List<Chunk> chunks) {
        return chunks.stream()
                .filter(chunk -> chunk.start() > clear.start())
                .anyMatch(chunk -> chunk.beginsWith(Cue.NO) && chunk.items().isEmpty());
    }
}
