package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.cart.Carts;
import dev.parley.commerce.cart.speech.ArticleNumbers;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.ItemRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hears that one thing in the cart is to be swapped for another. */
@Component
class SwapReader {

    private final Catalogues catalogues;
    private final Carts carts;

    SwapReader(Catalogues catalogues, Carts carts) {
        this.catalogues = catalogues;
        this.carts = carts;
    }

    /** Only what is in the cart can be swapped; "change the address to ..." is none of it. */
    Optional<Command> read(TurnContext turn, ArticleNumbers articles) {
        return Swap.in(turn.text())
                .flatMap(said -> from(said.from(), turn, articles)
                        .map(from -> new Command(
                                CartSkill.SWAP,
                                Map.of(
                                        CartSkill.ITEM,
                                        from,
                                        CartSkill.INTO,
                                        articles.sku(said.into())
                                                .map(ItemRef::sku)
                                                .orElseGet(() -> pointed(said.into(), turn))),
                                Effect.WRITE)));
    }

    private Optional<ItemRef> from(String said, TurnContext turn, ArticleNumbers articles) {
        List<Product> lines = carts.working(turn).cart().lines().stream()
                .flatMap(line -> catalogues.current().product(line.sku()).stream())
                .toList();
        Optional<ItemRef> numbered = articles.sku(said)
                .filter(sku -> lines.stream().anyMatch(line -> line.sku().equals(sku)))
                .map(ItemRef::sku);
        int at = turn.text().indexOf(said);
        return numbered.or(() -> place(turn, at, at + said.length()))
                .or(() -> Called.so(lines, said).isEmpty() ? Optional.empty() : Optional.of(ItemRef.described(said)));
    }

    private static Optional<ItemRef> place(TurnContext turn, int from, int to) {
        return turn.understanding()
                .all(EntityNames.ITEM_REF)
                .filter(entity -> entity.start() >= from && entity.start() < to)
                .map(entity -> (ItemRef) entity.value())
                .filter(ref -> ref.position() != null)
                .findFirst();
    }

    private static ItemRef pointed(String said, TurnContext turn) {
        int at = turn.text().lastIndexOf(said);
        return place(turn, at, turn.text().length()).orElseGet(() -> ItemRef.described(said));
    }
}
