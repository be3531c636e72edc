package dev.parley.commerce.skill;

import dev.parley.nlu.Intents;

/** What the intent of a message says about stock. */
final class StockIntents {

    /** What is meant by these is no question about stock, whatever vehicles they name. */
    static final String[] OTHER = {
        Intents.FINANCE,
        Intents.INSURANCE,
        Intents.SERVICE,
        Intents.EXCHANGE,
        Intents.COMPLAINT,
        Intents.TEST_DRIVE,
        Intents.BOOKING_CONFIRM,
        Intents.PAYMENT_CONFIRM,
        Intents.SERVICE_REMINDER,
        Intents.FEEDBACK,
        Intents.ESCALATION,
        Intents.DELIVERY_UPDATE,
        Intents.OPT_OUT,
        Intents.PRIVACY,
        Intents.ABUSE,
        Intents.LANGUAGE_SWITCH,
        Intents.ORDER_STATUS,
        Intents.ORDER_CANCEL,
        Intents.REORDER,
        Intents.CHECKOUT,
        Intents.AFFIRM,
        Intents.DENY
    };

    static final String[] COURTESIES = {Intents.GREETING, Intents.THANKS, Intents.GOODBYE};

    private StockIntents() {}
}
