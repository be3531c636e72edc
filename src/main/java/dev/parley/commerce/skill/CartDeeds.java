package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.cart.WorkingCart;
import dev.parley.commerce.cart.speech.CartWish;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.commerce.skill.CartMemory.Ask;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Intents;
import dev.parley.nlu.ItemRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries out the cart's commands on the working cart; what is not certain is asked. */
@Component
class CartDeeds {

    private final Catalogues catalogues;
    private final CartItems items;
    private final CartLines lines;
    private final CartSwap swap;
    private final CartQuestions questions;
    private final CartReplies replies;

    CartDeeds(
            Catalogues catalogues,
            CartItems items,
            CartLines lines,
            CartSwap swap,
            CartQuestions questions,
            CartReplies replies) {
        this.catalogues = catalogues;
        this.items = items;
        this.lines = lines;
        this.swap = swap;
        this.questions = questions;
        this.replies = replies;
    }

    CartReply carryOut(Command command, TurnContext turn, WorkingCart cart) {
        CartTurn state = CartTurn.of(turn);
        CartReply reply = switch (command.name()) {
            case CartWish.ADD, CartWish.UPDATE, CartWish.REMOVE -> goods(command, turn, cart);
            case CartSkill.SWAP -> swap.carryOut(command, turn, cart);
            case CartWish.VIEW -> CartReply.of(replies.view(cart.cart(), turn));
            case CartWish.CLEAR -> clear(turn, cart);
            case Intents.AFFIRM -> affirmed(turn, cart);
            case Intents.DENY -> CartReply.of(replies.plain("kept", turn));
            case CartSkill.HELP -> new CartReply(List.of(replies.help(turn)), null, null, false);
            default -> throw new IllegalArgumentException("the cart does not know " + command.name());
        };
        if (!command.name().equals(CartSkill.HELP)) {
            state.shown(cart.cart(), command.name().equals(CartWish.VIEW));
        }
        return command.name().equals(CartWish.VIEW) && cart.isEmpty() ? reply.withoutTotal() : reply;
    }

    private CartReply clear(TurnContext turn, WorkingCart cart) {
        return cart.isEmpty()
                ? CartReply.of(replies.plain("empty", turn)).withoutTotal()
                : CartReply.asking(
                        List.of(),
                        replies.yesOrNo(
                                CartSkill.CLEAR_PENDING,
                                "clear",
                                Map.of("total", replies.money(cart.cart().total(), turn)),
                                turn));
    }

    private CartReply affirmed(TurnContext turn, WorkingCart cart) {
        Ask ask = CartMemory.of(turn.state()).ask();
        if (turn.isPending(CartSkill.CLEAR_PENDING)) {
            cart.clear();
            return CartReply.of(replies.plain("cleared", turn)).withoutTotal();
        }
        if (ask == null || ask.quantity() == null || ask.options().isEmpty()) {
            return CartReply.of(replies.plain("kept", turn));
        }
        Optional<Product> product = catalogues.current().product(ask.options().getFirst());
        return product.isEmpty()
                ? CartReply.of(replies.plain("kept", turn))
                : lines.changed(cart.set(product.get().sku(), ask.quantity()), "changed", turn, cart);
    }

    private CartReply goods(Command said, TurnContext turn, WorkingCart cart) {
        Command command = CartTurn.of(turn).maySet(said) ? setting(said, turn, cart) : said;
        Ask ask = turn.isPending(CartSkill.WHICH) ? CartMemory.of(turn.state()).ask() : null;
        ItemRef ref = command.arguments().get(CartSkill.ITEM) instanceof ItemRef one ? one : null;
        Optional<CartReply> amended =
                isAmending(command, turn, cart) ? questions.amended(command, turn) : Optional.empty();
        if (amended.isPresent()) {
            return amended.get();
        }
        if (!command.name().equals(CartWish.ADD) && cart.isEmpty()) {
            return CartReply.of(replies.plain("empty", turn)).withoutTotal();
        }
        if (ask != null && ref != null && CartSkill.ALL.equals(ref.text())) {
            List<Statement> changes = new ArrayList<>();
            questions
                    .products(ask)
                    .forEach(product -> changes.addAll(
                            lines.change(command, product, turn, cart).statements()));
            return new CartReply(changes, null, null, true);
        }
        Optional<Meant> answered = ask == null || ref == null ? Optional.empty() : questions.among(ask, ref, turn);
        Meant meant = answered.orElseGet(() -> items.find(command, turn, catalogues.current(), cart.cart()));
        return switch (meant) {
            case Meant.One(Product product) -> one(command, product, turn, cart);
            case Meant.Several(List<Product> products, boolean news) ->
                questions.which(CartQuestions.ask(command, products), news, turn);
            case Meant.Missing(String text, List<Product> nearest) ->
                command.name().equals(CartWish.ADD)
                        ? questions.missing(CartQuestions.ask(command, nearest), text, turn)
                        : CartReply.of(replies.text("notInCartText", text, turn));
            case Meant.NoSuchPosition(int position) -> CartReply.of(replies.noPosition(position, turn));
            case Meant.Unsaid() -> questions.unsaid(command, turn);
        };
    }

    /** "Better 5 gloves" changes the line of the gloves where there is one. */
    private Command setting(Command added, TurnContext turn, WorkingCart cart) {
        Command set = new Command(CartWish.UPDATE, added.arguments(), added.effect());
        boolean inCart = switch (items.find(set, turn, catalogues.current(), cart.cart())) {
            case Meant.One(Product product) -> cart.quantity(product.sku()).signum() > 0;
            case Meant.Several(List<Product> products, boolean news) ->
                products.stream()
                        .allMatch(product -> cart.quantity(product.sku()).signum() > 0);
            default -> false;
        };
        return inCart ? set : added;
    }

    /** Another number for something that is not in the cart. */
    private boolean isAmending(Command command, TurnContext turn, WorkingCart cart) {
        return command.name().equals(CartWish.UPDATE)
                && !(items.find(command, turn, catalogues.current(), cart.cart()) instanceof Meant.One(Product product)
                        && cart.quantity(product.sku()).signum() > 0);
    }

    private CartReply one(Command command, Product product, TurnContext turn, WorkingCart cart) {
        String out = CartQuestions.out(command);
        BigDecimal many = CartQuestions.said(command);
        return out == null || many == null
                ? lines.change(command, product, turn, cart)
                : swap.exchange(out, product, many, turn, cart);
    }
}
