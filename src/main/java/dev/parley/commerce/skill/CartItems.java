package dev.parley.commerce.skill;

import dev.parley.commerce.cart.Cart;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.ItemRef;
import org.springframework.stereotype.Component;

/** Finds out which product a customer means: on the list shown, in the cart, in the catalogue. */
@Component
class CartItems {

    private final ProductFinder finder;

    CartItems(ProductFinder finder) {
        this.finder = finder;
    }

    /** Whether something is sold that is called so. */
    boolean isSold(String text, TurnContext turn) {
        return Called.so(finder.find(text, turn).fitting(), text).stream()
                .anyMatch(product -> Called.partly(product, text));
    }

    Meant find(Command command, TurnContext turn, Catalogue catalogue, Cart cart) {
        ItemSearch search = new ItemSearch(finder, command, turn, catalogue, cart);
        ItemRef ref = command.arguments().get(CartSkill.ITEM) instanceof ItemRef said ? said : null;
        return ref == null ? search.unsaid() : search.said(ref);
    }
}
