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

    /** What is meant by these is a question about neither goods nor vehicles, whatever it names. */
    private static final Set<String> NEITHER = Set.of(
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
            Intents.PAYMENT_CONFIRM,
            Intents.DELIVERY_UPDATE,
            Intents.AFFIRM,
            Intents.DENY);

    private static final Set<String> NO_GOODS =
            Set.of(Intents.CART_VIEW, Intents.CART_CLEAR, Intents.CANCEL, Intents.THANKS, Intents.GOODBYE);

    private static final Set<String> NO_VEHICLES = Set.of(
            Intents.FINANCE,
            Intents.INSURANCE,
            Intents.SERVICE,
            Intents.EXCHANGE,
            Intents.TEST_DRIVE,
            Intents.BOOKING_CONFIRM,
            Intents.SERVICE_REMINDER);

    private OtherMatters() {}

    static boolean haveTaken(TurnContext turn) {
        return Taken.in(turn).any(TAKEN);
    }

    /** Whether no price is asked although one could be read. */
    static boolean silencePrices(TurnContext turn) {
        return Taken.in(turn).any(PRICELESS);
    }

    /** Whether the message is about something else than goods. */
    static boolean areMeantBesideGoods(TurnContext turn) {
        return isAbout(NO_GOODS, turn);
    }

    /** Whether the message is about something else than the vehicles in stock. */
    static boolean areMeantBesideStock(TurnContext turn) {
        return isAbout(NO_VEHICLES, turn);
    }

    private static boolean isAbout(Set<String> own, TurnContext turn) {
        return turn.understanding()
                .intent()
                .filter(best -> NEITHER.contains(best.name()) || own.contains(best.name()))
                .isPresent();
    }
}
