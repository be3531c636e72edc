package dev.parley.commerce.skill;

import dev.parley.conversation.skill.Taken;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Intents;
import java.util.Set;

/** What a message may be about instead of the catalogue. */
final class OtherMatters {

    /** Whoever takes up one of these has the words already. */
    private static final Set<String> TAKEN = Set.of(
            "CART_ADD",
            "CART_UPDATE",
            "CART_REMOVE",
            CartSkill.SWAP,
            "CART_VIEW",
            "CART_CLEAR",
            "CHECKOUT",
            "REORDER",
            "ORDER_STATUS",
            "ORDER_CANCEL",
            "AFFIRM",
            "DENY",
            "CANCEL",
            "HANDOFF",
            RelatedSkill.RELATED,
            InvoiceSkill.INVOICE,
            StockSkill.SEARCH,
            StockSkill.DETAILS,
            StockSkill.COMPARE);

    /** Beside these no price at a quantity is asked; what is done to the cart may stand beside the question. */
    private static final Set<String> PRICELESS =
            Set.of("REORDER", "ORDER_CANCEL", "HANDOFF", InvoiceSkill.INVOICE, StockSkill.SEARCH, StockSkill.DETAILS);

    /** What is meant by these is no question about goods, whatever goods they name. */
    private static final String[] INTENTS = {
        Intents.COMPLAINT,
        Intents.ESCALATION,
        Intents.FEEDBACK,
        Intents.OPT_OUT,
        Intents.PRIVACY,
        Intents.ABUSE,
        Intents.LANGUAGE_SWITCH,
        Intents.ORDER_STATUS,
        Intents.ORDER_CANCEL,
        Intents.REORDER,
        Intents.CHECKOUT,
        Intents.CART_VIEW,
        Intents.CART_CLEAR,
        Intents.PAYMENT_CONFIRM,
        Intents.DELIVERY_UPDATE,
        Intents.AFFIRM,
        Intents.DENY,
        Intents.CANCEL,
        Intents.THANKS,
        Intents.GOODBYE
    };

    private OtherMatters() {}

    static boolean haveTaken(TurnContext turn) {
        return Taken.in(turn).any(TAKEN);
    }

    /** Whether no price is asked although one could be read. */
    static boolean silencePrices(TurnContext turn) {
        return Taken.in(turn).any(PRICELESS);
    }

    static boolean areMeant(TurnContext turn) {
        return turn.understanding().isAbout(INTENTS);
    }
}
