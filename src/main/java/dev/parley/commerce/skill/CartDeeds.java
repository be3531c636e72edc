package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.cart.CartChange;
import dev.parley.commerce.cart.CartLine;
import dev.parley.commerce.cart.WorkingCart;
import dev.parley.commerce.cart.speech.CartWish;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.commerce.skill.CartItems.Meant;
import dev.parley.commerce.skill.CartMemory.Ask;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Intents;
import dev.parley.nlu.ItemRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out the cart's commands on the working cart; what is not certain is asked. */
@Component
class CartDeeds {

    private static final BigDecimal DOZEN = BigDecimal.valueOf(12);

    private final Catalogues catalogues;
    private final CartItems items;
    private final CartReplies replies;
    private final ProductText text;

    CartDeeds(Catalogues catalogues, CartItems items, CartReplies replies, ProductText text) {
        this.text = text;
        this.catalogues = catalogues;
        this.items = items;
        this.replies = replies;
    }

    /**
     * What is said of a command.
     *
     * @param totalled whether the cart's total belongs behind it
     */
    record Reply(
            List<Statement> statements,
            @Nullable Question question,
            @Nullable DisplayedList list,
            boolean totalled) {

        static Reply of(Statement statement) {
            return new Reply(List.of(statement), null, null, true);
        }

        Reply withoutTotal() {
            return new Reply(statements, question, list, false);
        }

        static Reply asking(List<Statement> statements, Question question) {
            return new Reply(statements, question, null, false);
        }
    }

    Reply carryOut(Command command, TurnContext turn, WorkingCart cart) {
        CartTurn state = CartTurn.of(turn);
        Reply reply = switch (command.name()) {
            case CartWish.ADD, CartWish.UPDATE, CartWish.REMOVE -> goods(command, turn, cart);
            case CartSkill.SWAP -> swap(command, turn, cart);
            case CartWish.VIEW -> Reply.of(replies.view(cart.cart(), turn));
            case CartWish.CLEAR -> clear(turn, cart);
            case Intents.AFFIRM -> affirmed(turn, cart);
            case Intents.DENY -> Reply.of(replies.plain("kept", turn));
            case CartSkill.HELP -> new Reply(List.of(replies.help(turn)), null, null, false);
            default -> throw new IllegalArgumentException("the cart does not know " + command.name());
        };
        if (!command.name().equals(CartSkill.HELP)) {
            state.shown(cart.cart(), command.name().equals(CartWish.VIEW));
        }
        return command.name().equals(CartWish.VIEW) && cart.isEmpty() ? reply.withoutTotal() : reply;
    }

    private Reply clear(TurnContext turn, WorkingCart cart) {
        return cart.isEmpty()
                ? Reply.of(replies.plain("empty", turn)).withoutTotal()
                : Reply.asking(
                        List.of(),
                        replies.yesOrNo(
                                CartSkill.CLEAR_PENDING,
                                "clear",
                                Map.of("total", replies.money(cart.cart().total(), turn)),
                                turn));
    }

    private Reply affirmed(TurnContext turn, WorkingCart cart) {
        Ask ask = CartMemory.of(turn.state()).ask();
        if (turn.isPending(CartSkill.CLEAR_PENDING)) {
            cart.clear();
            return Reply.of(replies.plain("cleared", turn)).withoutTotal();
        }
        if (ask == null || ask.quantity() == null || ask.options().isEmpty()) {
            return Reply.of(replies.plain("kept", turn));
        }
        Optional<Product> product = catalogues.current().product(ask.options().getFirst());
        return product.isEmpty()
                ? Reply.of(replies.plain("kept", turn))
                : changed(cart.set(product.get().sku(), ask.quantity()), "changed", turn, cart);
    }

    private Reply goods(Command command, TurnContext turn, WorkingCart cart) {
        Catalogue catalogue = catalogues.current();
        Ask ask = turn.isPending(CartSkill.WHICH) ? CartMemory.of(turn.state()).ask() : null;
        ItemRef ref = command.arguments().get(CartSkill.ITEM) instanceof ItemRef said ? said : null;
        if (!command.name().equals(CartWish.ADD) && cart.isEmpty()) {
            return Reply.of(replies.plain("empty", turn)).withoutTotal();
        }
        if (ask != null && ref != null && CartSkill.ALL.equals(ref.text())) {
            List<Statement> said = new ArrayList<>();
            catalogueOf(ask.options(), catalogue)
                    .forEach(product ->
                            said.addAll(one(command, product, turn, cart).statements()));
            return new Reply(said, null, null, true);
        }
        Meant meant = ask == null || ref == null
                ? items.find(command, turn, catalogue, cart.cart())
                : among(ask, ref, turn, catalogue).orElseGet(() -> items.find(command, turn, catalogue, cart.cart()));
        return switch (meant) {
            case Meant.One(Product product) -> one(command, product, turn, cart);
            case Meant.Several(List<Product> products, boolean news) -> which(command, products, news, turn);
            case Meant.Missing(String text, List<Product> nearest) -> missing(command, text, nearest, turn);
            case Meant.NoSuchPosition(int position) -> Reply.of(replies.noPosition(position, turn));
            case Meant.Unsaid() -> unsaid(command, turn);
        };
    }

    /** As many of one as there were of the other; what cannot be had leaves the cart as it is. */
    private Reply swap(Command command, TurnContext turn, WorkingCart cart) {
        Catalogue catalogue = catalogues.current();
        Product from = command.arguments().get(CartSkill.ITEM) instanceof ItemRef ref && ref.sku() != null
                ? catalogue.product(ref.sku()).orElse(null)
                : null;
        if (from == null || cart.quantity(from.sku()).signum() == 0) {
            return Reply.of(replies.plain("kept", turn));
        }
        BigDecimal many = cart.quantity(from.sku());
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put(CartSkill.ITEM, command.arguments().getOrDefault(CartSkill.INTO, ItemRef.described("")));
        arguments.put(CartSkill.QUANTITY, many.toPlainString());
        Command add = new Command(CartWish.ADD, arguments, command.effect());
        Meant meant = items.find(add, turn, catalogue, cart.cart());
        if (!(meant instanceof Meant.One(Product into))) {
            return goods(add, turn, cart);
        }
        if (into.sku().equals(from.sku())) {
            return Reply.of(replies.plain("kept", turn));
        }
        CartChange change = cart.add(into.sku(), many);
        if (change instanceof CartChange.Refused) {
            return changed(change, "added", turn, cart);
        }
        cart.remove(from.sku());
        List<Statement> said = new ArrayList<>(List.of(replies.removed(from, turn)));
        said.addAll(changed(change, "added", turn, cart).statements());
        return new Reply(said, null, null, true);
    }

    /** The answer to "which one?" among what was offered. */
    private static Optional<Meant> among(Ask ask, ItemRef ref, TurnContext turn, Catalogue catalogue) {
        List<Product> options = catalogueOf(ask.options(), catalogue);
        Integer position = ref.position();
        DisplayedList shown = turn.state().lastList();
        if (position != null) {
            boolean onList = shown != null && shown.skus().containsAll(ask.options());
            int index = position < 0 ? options.size() + position : position - 1;
            return onList || index < 0 || index >= options.size()
                    ? Optional.empty()
                    : Optional.of(new Meant.One(options.get(index)));
        }
        List<Product> fitting = ref.sku() != null
                ? options.stream()
                        .filter(option -> option.sku().equals(ref.sku()))
                        .toList()
                : CartItems.fitting(options, ref.text() == null ? "" : ref.text());
        return switch (fitting.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Meant.One(fitting.getFirst()));
            default -> Optional.of(new Meant.Several(fitting, false));
        };
    }

    private static List<Product> catalogueOf(List<String> skus, Catalogue catalogue) {
        return skus.stream().flatMap(sku -> catalogue.product(sku).stream()).toList();
    }

    private Reply one(Command command, Product product, TurnContext turn, WorkingCart cart) {
        BigDecimal said = quantity(command, product);
        boolean inCart = cart.quantity(product.sku()).signum() > 0;
        if (!inCart && command.name().equals(CartWish.REMOVE)) {
            return Reply.of(replies.named("notInCart", product, turn));
        }
        if (command.name().equals(CartWish.REMOVE)) {
            return removed(product, said, turn, cart);
        }
        String unit = unit(command);
        if (said != null && unit != null && !SoldBy.allows(product, unit, said, turn.text())) {
            CartTurn.of(turn).ask(new Ask(command.name(), null, null, List.of(product.sku())));
            return Reply.asking(
                    List.of(replies.soldBy(product, text.unit(product, turn), turn)), replies.howMany(product, turn));
        }
        if (said == null) {
            CartTurn.of(turn).ask(new Ask(command.name(), null, unit(command), List.of(product.sku())));
            return Reply.asking(List.of(), replies.howMany(product, turn));
        }
        if (command.name().equals(CartWish.ADD)) {
            return changed(cart.add(product.sku(), said), inCart ? "changed" : "added", turn, cart);
        }
        return inCart ? changed(cart.set(product.sku(), said), "changed", turn, cart) : offerNew(product, said, turn);
    }

    private Reply removed(Product product, @Nullable BigDecimal wanted, TurnContext turn, WorkingCart cart) {
        BigDecimal has = cart.quantity(product.sku());
        CartTurn.of(turn).focus(product.sku());
        if (wanted == null || wanted.compareTo(has) == 0) {
            cart.remove(product.sku());
            return Reply.of(replies.removed(product, turn));
        }
        if (wanted.signum() <= 0) {
            return Reply.of(replies.plain("refused.NOT_POSITIVE", turn));
        }
        return wanted.compareTo(has) > 0
                ? Reply.of(replies.tooFew(product, has, wanted, turn))
                : changed(cart.set(product.sku(), has.subtract(wanted)), "changed", turn, cart);
    }

    private Reply changed(CartChange change, String key, TurnContext turn, WorkingCart cart) {
        return switch (change) {
            case CartChange.Changed(Product product, BigDecimal before, BigDecimal after) -> {
                CartTurn.of(turn).focus(product.sku());
                CartLine line = cart.cart().lines().stream()
                        .filter(one -> one.sku().equals(product.sku()))
                        .findFirst()
                        .orElseThrow();
                yield Reply.of(replies.line(key, line, turn));
            }
            case CartChange.Refused refused -> refused(refused, turn, cart);
        };
    }

    /** What there is of it is offered where it is less than what was wanted. */
    private Reply refused(CartChange.Refused refused, TurnContext turn, WorkingCart cart) {
        Statement reason = replies.refused(refused, cart.cart().total().currency(), turn);
        Product product = refused.product();
        boolean some = refused.reason() == CartChange.Reason.STOCK
                && product != null
                && refused.limit().signum() > 0
                && cart.quantity(product.sku()).compareTo(refused.limit()) < 0;
        if (!some || product == null) {
            return Reply.of(reason);
        }
        CartTurn state = CartTurn.of(turn);
        state.focus(product.sku());
        state.ask(new Ask(CartWish.UPDATE, refused.limit(), null, List.of(product.sku())));
        return Reply.asking(
                List.of(reason),
                replies.yesOrNo(CartSkill.OFFER, "offer", Map.of("n", CartReplies.number(refused.limit())), turn));
    }

    private Reply offerNew(Product product, BigDecimal wanted, TurnContext turn) {
        CartTurn state = CartTurn.of(turn);
        state.ask(new Ask(CartWish.UPDATE, wanted, null, List.of(product.sku())));
        return Reply.asking(
                List.of(replies.named("notInCart", product, turn)),
                replies.yesOrNo(CartSkill.OFFER, "offerNew", Map.of("n", CartReplies.number(wanted)), turn));
    }

    private Reply which(Command command, List<Product> products, boolean news, TurnContext turn) {
        remember(command, products, turn);
        if (!news) {
            return Reply.asking(List.of(), replies.which(products, turn));
        }
        return new Reply(
                List.of(replies.nearest(products, turn)),
                replies.which(products, turn),
                ProductLists.of(products, DisplayedList.EXACT, turn.language(), text.own(products, turn)),
                false);
    }

    private Reply missing(Command command, String text, List<Product> nearest, TurnContext turn) {
        if (!command.name().equals(CartWish.ADD)) {
            return Reply.of(replies.text("notInCartText", text, turn));
        }
        Statement none = replies.text("notFound", text, turn);
        if (nearest.isEmpty()) {
            return Reply.of(none);
        }
        remember(command, nearest, turn);
        return new Reply(
                List.of(none, replies.nearest(nearest, turn)),
                replies.which(nearest, turn),
                ProductLists.of(nearest, DisplayedList.NEAREST, turn.language(), this.text.own(nearest, turn)),
                false);
    }

    private Reply unsaid(Command command, TurnContext turn) {
        remember(command, List.of(), turn);
        return Reply.asking(List.of(), replies.whichOf(turn));
    }

    private static void remember(Command command, List<Product> options, TurnContext turn) {
        BigDecimal quantity =
                command.arguments().get(CartSkill.QUANTITY) instanceof String said ? new BigDecimal(said) : null;
        CartTurn.of(turn)
                .ask(new Ask(
                        command.name(),
                        quantity,
                        unit(command),
                        options.stream().map(Product::sku).toList()));
    }

    /** A dozen of what is not sold by the dozen is twelve. */
    private static @Nullable BigDecimal quantity(Command command, Product product) {
        if (!(command.arguments().get(CartSkill.QUANTITY) instanceof String said)) {
            return null;
        }
        BigDecimal quantity = new BigDecimal(said);
        boolean dozens = "dozen".equals(unit(command)) && !product.unit().equalsIgnoreCase("dozen");
        return dozens ? quantity.multiply(DOZEN) : quantity;
    }

    private static @Nullable String unit(Command command) {
        return command.arguments().get(CartSkill.UNIT) instanceof String unit ? unit : null;
    }
}
