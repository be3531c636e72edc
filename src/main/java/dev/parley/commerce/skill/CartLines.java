package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.cart.CartChange;
import dev.parley.commerce.cart.CartLine;
import dev.parley.commerce.cart.WorkingCart;
import dev.parley.commerce.cart.speech.CartWish;
import dev.parley.commerce.skill.CartMemory.Ask;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes the line of one product, once it is certain which one is meant. */
@Component
class CartLines {

    private static final BigDecimal DOZEN = BigDecimal.valueOf(12);

    private final CartReplies replies;
    private final ProductText text;

    CartLines(CartReplies replies, ProductText text) {
        this.replies = replies;
        this.text = text;
    }

    CartReply change(Command command, Product product, TurnContext turn, WorkingCart cart) {
        BigDecimal said = quantity(command, product);
        boolean inCart = cart.quantity(product.sku()).signum() > 0;
        if (!inCart && command.name().equals(CartWish.REMOVE)) {
            return CartReply.of(replies.named("notInCart", product, turn));
        }
        if (command.name().equals(CartWish.REMOVE)) {
            return removed(product, said, turn, cart);
        }
        String unit = CartQuestions.unit(command);
        if (said != null && unit != null && !SoldBy.allows(product, unit, said, turn.text())) {
            CartTurn.of(turn).ask(new Ask(command.name(), null, null, List.of(product.sku())));
            return CartReply.asking(
                    List.of(replies.soldBy(product, text.unit(product, turn), turn)), replies.howMany(product, turn));
        }
        if (said == null) {
            CartTurn.of(turn).ask(new Ask(command.name(), null, unit, List.of(product.sku())));
            return CartReply.asking(List.of(), replies.howMany(product, turn));
        }
        if (command.name().equals(CartWish.ADD)) {
            return changed(cart.add(product.sku(), said), inCart ? "changed" : "added", turn, cart);
        }
        return inCart ? changed(cart.set(product.sku(), said), "changed", turn, cart) : offerNew(product, said, turn);
    }

    private CartReply removed(Product product, @Nullable BigDecimal wanted, TurnContext turn, WorkingCart cart) {
        BigDecimal has = cart.quantity(product.sku());
        CartTurn.of(turn).focus(product.sku());
        if (wanted == null || wanted.compareTo(has) == 0) {
            cart.remove(product.sku());
            return CartReply.of(replies.removed(product, turn));
        }
        if (wanted.signum() <= 0) {
            return CartReply.of(replies.plain("refused.NOT_POSITIVE", turn));
        }
        return wanted.compareTo(has) > 0
                ? CartReply.of(replies.tooFew(product, has, wanted, turn))
                : changed(cart.set(product.sku(), has.subtract(wanted)), "changed", turn, cart);
    }

    CartReply changed(CartChange change, String key, TurnContext turn, WorkingCart cart) {
        return switch (change) {
            case CartChange.Changed(Product product, BigDecimal before, BigDecimal after) -> {
                CartTurn.of(turn).focus(product.sku());
                CartLine line = cart.cart().lines().stream()
                        .filter(one -> one.sku().equals(product.sku()))
                        .findFirst()
                        .orElseThrow();
                yield CartReply.of(replies.line(key, line, turn));
            }
            case CartChange.Refused refused -> refused(refused, turn, cart);
        };
    }

    /** What there is of it is offered where it is less than what was wanted. */
    private CartReply refused(CartChange.Refused refused, TurnContext turn, WorkingCart cart) {
        Statement reason = replies.refused(refused, cart.cart().total().currency(), turn);
        Product product = refused.product();
        boolean some = refused.reason() == CartChange.Reason.STOCK
                && product != null
                && refused.limit().signum() > 0
                && cart.quantity(product.sku()).compareTo(refused.limit()) < 0;
        if (!some || product == null || CartTurn.of(turn).asksAlready()) {
            return CartReply.of(reason);
        }
        CartTurn state = CartTurn.of(turn);
        state.focus(product.sku());
        state.ask(new Ask(CartWish.UPDATE, refused.limit(), null, List.of(product.sku())));
        return CartReply.asking(
                List.of(reason),
                replies.yesOrNo(CartSkill.OFFER, "offer", Map.of("n", CartReplies.number(refused.limit())), turn));
    }

    private CartReply offerNew(Product product, BigDecimal wanted, TurnContext turn) {
        CartTurn state = CartTurn.of(turn);
        Statement absent = replies.named("notInCart", product, turn);
        if (state.asksAlready()) {
            return CartReply.of(absent);
        }
        state.ask(new Ask(CartWish.UPDATE, wanted, null, List.of(product.sku())));
        return CartReply.asking(
                List.of(absent),
                replies.yesOrNo(CartSkill.OFFER, "offerNew", Map.of("n", CartReplies.number(wanted)), turn));
    }

    /** A dozen of what is not sold by the dozen is twelve. */
    private static @Nullable BigDecimal quantity(Command command, Product product) {
        BigDecimal said = CartQuestions.said(command);
        boolean dozens =
                "dozen".equals(CartQuestions.unit(command)) && !product.unit().equalsIgnoreCase("dozen");
        return dozens && said != null ? said.multiply(DOZEN) : said;
    }
}
