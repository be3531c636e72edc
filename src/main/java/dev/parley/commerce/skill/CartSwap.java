package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.cart.CartChange;
import dev.parley.commerce.cart.WorkingCart;
import dev.parley.commerce.cart.speech.CartWish;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.commerce.search.Kinship;
import dev.parley.commerce.skill.CartMemory.Ask;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.ItemRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes one product out of the cart and puts another in for it: both, or neither. */
@Component
class CartSwap {

    private static final int MOST_OFFERED = 5;

    private final Catalogues catalogues;
    private final CartItems items;
    private final CartLines lines;
    private final CartQuestions questions;
    private final CartReplies replies;

    CartSwap(Catalogues catalogues, CartItems items, CartLines lines, CartQuestions questions, CartReplies replies) {
        this.catalogues = catalogues;
        this.items = items;
        this.lines = lines;
        this.questions = questions;
        this.replies = replies;
    }

    CartReply carryOut(Command command, TurnContext turn, WorkingCart cart) {
        Catalogue catalogue = catalogues.current();
        ItemRef into = command.arguments().get(CartSkill.INTO) instanceof ItemRef said ? said : ItemRef.described("");
        return switch (out(command, turn, cart)) {
            case Meant.One(Product from)
            when cart.quantity(from.sku()).signum() > 0 -> swapped(from, into, turn, cart, catalogue);
            case Meant.One(Product from) -> CartReply.of(replies.named("notInCart", from, turn));
            case Meant.Several(List<Product> several, boolean news) ->
                questions.which(
                        new Ask(
                                CartSkill.SWAP,
                                null,
                                null,
                                several.stream().map(Product::sku).toList(),
                                written(into)),
                        news,
                        turn);
            case Meant.Missing(String text, List<Product> nearest) ->
                CartReply.of(replies.text("notInCartText", text, turn));
            case Meant.NoSuchPosition(int position) -> CartReply.of(replies.noPosition(position, turn));
            case Meant.Unsaid() -> CartReply.of(replies.plain("kept", turn));
        };
    }

    private Meant out(Command command, TurnContext turn, WorkingCart cart) {
        if (!(command.arguments().get(CartSkill.ITEM) instanceof ItemRef ref)) {
            return new Meant.Unsaid();
        }
        Ask ask = turn.isPending(CartSkill.WHICH) ? CartMemory.of(turn.state()).ask() : null;
        Optional<Meant> answered = ask == null || !ask.command().equals(CartSkill.SWAP)
                ? Optional.empty()
                : questions.among(ask, ref, turn);
        Command remove = new Command(CartWish.REMOVE, Map.of(CartSkill.ITEM, ref), command.effect());
        return answered.orElseGet(() -> items.find(remove, turn, catalogues.current(), cart.cart()));
    }

    private CartReply swapped(Product from, ItemRef into, TurnContext turn, WorkingCart cart, Catalogue catalogue) {
        BigDecimal many = cart.quantity(from.sku());
        Command add = new Command(
                CartWish.ADD,
                Map.of(CartSkill.ITEM, into, CartSkill.QUANTITY, many.toPlainString(), CartSkill.OUT, from.sku()),
                Effect.WRITE);
        return switch (meant(from, into, add, turn, cart, catalogue)) {
            case Meant.One(Product product) -> exchange(from.sku(), product, many, turn, cart);
            case Meant.Several(List<Product> several, boolean news) ->
                questions.which(CartQuestions.ask(add, several), news, turn);
            case Meant.Missing(String text, List<Product> nearest) ->
                questions.missing(CartQuestions.ask(add, nearest), text, turn);
            case Meant.NoSuchPosition(int position) -> CartReply.of(replies.noPosition(position, turn));
            case Meant.Unsaid() -> questions.unsaid(add, turn);
        };
    }

    /** What is described is of the kind of what goes out, before it is anything else. */
    private Meant meant(
            Product from, ItemRef into, Command add, TurnContext turn, WorkingCart cart, Catalogue catalogue) {
        String text = into.text();
        if (text == null) {
            return items.find(add, turn, catalogue, cart.cart());
        }
        List<Product> kin = Kinship.of(from, catalogue.products());
        List<Product> fitting = Called.so(kin, text);
        if (fitting.size() == 1) {
            return new Meant.One(fitting.getFirst());
        }
        if (fitting.isEmpty()) {
            Meant anything = items.find(add, turn, catalogue, cart.cart());
            boolean found = anything instanceof Meant.One || anything instanceof Meant.Several;
            return found || kin.isEmpty() ? anything : several(kin);
        }
        return several(fitting);
    }

    private static Meant several(List<Product> products) {
        return new Meant.Several(products.stream().limit(MOST_OFFERED).toList(), true);
    }

    /** As many of one as there were of the other; what cannot be had leaves the cart as it is. */
    CartReply exchange(String out, Product into, BigDecimal many, TurnContext turn, WorkingCart cart) {
        if (into.sku().equals(out)) {
            return CartReply.of(replies.plain("kept", turn));
        }
        CartChange change = cart.add(into.sku(), many);
        if (change instanceof CartChange.Refused) {
            return lines.changed(change, "added", turn, cart);
        }
        List<Statement> said = new ArrayList<>();
        catalogues.current().product(out).ifPresent(from -> said.add(replies.removed(from, turn)));
        cart.remove(out);
        said.addAll(lines.changed(change, "added", turn, cart).statements());
        return new CartReply(said, null, null, true);
    }

    /** As it is kept until the customer has said what goes out. */
    private static String written(ItemRef into) {
        @Nullable Integer position = into.position();
        return position != null ? "#" + position : into.sku() != null ? into.sku() : String.valueOf(into.text());
    }

    static ItemRef read(@Nullable String written) {
        if (written == null) {
            return ItemRef.described("");
        }
        return written.matches("#-?\\d+")
                ? ItemRef.at(Integer.parseInt(written.substring(1)))
                : ItemRef.described(written);
    }
}
