package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.cart.speech.CartWish;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.commerce.skill.CartMemory.Ask;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.ItemRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what is not certain of a wish for the cart, and reads the answer among what was offered. */
@Component
class CartQuestions {

    private final Catalogues catalogues;
    private final CartReplies replies;
    private final ProductText text;

    CartQuestions(Catalogues catalogues, CartReplies replies, ProductText text) {
        this.text = text;
        this.catalogues = catalogues;
        this.replies = replies;
    }

    /** @param news whether the products were not on the list before */
    CartReply which(Ask ask, boolean news, TurnContext turn) {
        CartTurn.of(turn).ask(ask);
        return asked(ask, news, turn);
    }

    /**
     * "The washers, make it 6", while it is not certain yet which ones: the number is noted and the same is asked again.
     *
     * @return empty when no open question is about those
     */
    Optional<CartReply> amended(Command command, TurnContext turn) {
        BigDecimal many = said(command);
        boolean describes = command.arguments().get(CartSkill.ITEM) instanceof ItemRef ref && ref.text() != null;
        CartMemory memory = CartMemory.of(turn.state());
        if (!describes || many == null || !turn.isPending(CartSkill.WHICH) || memory.ask() == null) {
            return Optional.empty();
        }
        String described = ((ItemRef) Objects.requireNonNull(command.arguments().get(CartSkill.ITEM))).text();
        List<Ask> asks = new ArrayList<>(List.of(memory.ask()));
        asks.addAll(memory.waiting());
        for (int at = 0; at < asks.size(); at++) {
            Ask ask = asks.get(at);
            if (!ask.options().isEmpty()
                    && !Called.so(products(ask), String.valueOf(described)).isEmpty()) {
                asks.set(at, new Ask(ask.command(), many, ask.unit(), ask.options(), ask.swap()));
                asks.forEach(CartTurn.of(turn)::ask);
                return Optional.of(asked(asks.getFirst(), false, turn));
            }
        }
        return Optional.empty();
    }

    CartReply missing(Ask ask, String said, TurnContext turn) {
        CartReply none = CartReply.of(replies.text("notFound", said, turn)).withoutTotal();
        if (ask.options().isEmpty()) {
            return none;
        }
        CartTurn.of(turn).ask(ask);
        List<Product> nearest = products(ask);
        return none.then(new CartReply(
                List.of(replies.nearest(nearest, turn)),
                replies.which(nearest, turn),
                ProductLists.of(nearest, DisplayedList.NEAREST, turn.language(), text.own(nearest, turn)),
                false));
    }

    CartReply unsaid(Command command, TurnContext turn) {
        CartTurn.of(turn).ask(ask(command, List.of()));
        return CartReply.asking(List.of(), replies.whichOf(turn));
    }

    /** The same question again, when its turn has come. */
    CartReply again(Ask ask, TurnContext turn) {
        List<Product> options = products(ask);
        return options.size() == 1
                ? CartReply.asking(List.of(), replies.howMany(options.getFirst(), turn))
                : asked(ask, true, turn);
    }

    private CartReply asked(Ask ask, boolean news, TurnContext turn) {
        List<Product> options = products(ask);
        DisplayedList shown = turn.state().lastList();
        if (news) {
            return new CartReply(
                    List.of(replies.nearest(options, turn)),
                    replies.which(options, turn),
                    ProductLists.of(options, DisplayedList.EXACT, turn.language(), text.own(options, turn)),
                    false);
        }
        boolean inSight = shown != null
                && ask.options()
                        .equals(shown.items().stream()
                                .map(DisplayedList.Item::sku)
                                .toList());
        return CartReply.asking(
                inSight ? List.of() : List.of(replies.options(options, shown, turn)), replies.which(options, turn));
    }

    /** The answer to "which one?" among what was offered. */
    Optional<Meant> among(Ask ask, ItemRef ref, TurnContext turn) {
        List<Product> options = products(ask);
        DisplayedList shown = turn.state().lastList();
        if (ref.position() != null) {
            boolean onList = shown != null && shown.skus().containsAll(ask.options());
            return onList ? Optional.empty() : ref.among(options).map(Meant.One::new);
        }
        List<Product> fitting = ref.sku() != null
                ? options.stream()
                        .filter(option -> option.sku().equals(ref.sku()))
                        .toList()
                : Called.so(options, ref.text() == null ? "" : ref.text());
        return switch (fitting.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Meant.One(fitting.getFirst()));
            default -> Optional.of(new Meant.Several(fitting, false));
        };
    }

    List<Product> products(Ask ask) {
        Catalogue catalogue = catalogues.current();
        return ask.options().stream()
                .flatMap(sku -> catalogue.product(sku).stream())
                .toList();
    }

    /** A command that waits to hear which of these is meant. */
    static Ask ask(Command command, List<Product> options) {
        return new Ask(
                command.name(),
                said(command),
                unit(command),
                options.stream().map(Product::sku).toList(),
                command.name().equals(CartWish.ADD) ? out(command) : null);
    }

    static @Nullable BigDecimal said(Command command) {
        return command.arguments().get(CartSkill.QUANTITY) instanceof String said ? new BigDecimal(said) : null;
    }

    static @Nullable String unit(Command command) {
        return command.arguments().get(CartSkill.UNIT) instanceof String unit ? unit : null;
    }

    /** What goes out of the cart for what is put in, if anything does. */
    static @Nullable String out(Command command) {
        return command.arguments().get(CartSkill.OUT) instanceof String sku ? sku : null;
    }
}
