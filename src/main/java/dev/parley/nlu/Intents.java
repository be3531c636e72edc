package dev.parley.nlu;

import java.util.List;

/** The names of the intents. */
public final class Intents {

    public static final String BUY = "BUY";
    public static final String FINANCE = "FINANCE";
    public static final String TEST_DRIVE = "TEST_DRIVE";
    public static final String EXCHANGE = "EXCHANGE";
    public static final String INSURANCE = "INSURANCE";
    public static final String SERVICE = "SERVICE";
    public static final String COMPLAINT = "COMPLAINT";
    public static final String INFO = "INFO";
    public static final String COMPARISON = "COMPARISON";
    public static final String BOOKING_CONFIRM = "BOOKING_CONFIRM";
    public static final String PAYMENT_CONFIRM = "PAYMENT_CONFIRM";
    public static final String SERVICE_REMINDER = "SERVICE_REMINDER";
    public static final String FEEDBACK = "FEEDBACK";
    public static final String ESCALATION = "ESCALATION";
    public static final String DELIVERY_UPDATE = "DELIVERY_UPDATE";
    public static final String PRODUCT_SEARCH = "PRODUCT_SEARCH";
    public static final String PRODUCT_DETAILS = "PRODUCT_DETAILS";
    public static final String CATALOGUE_BROWSE = "CATALOGUE_BROWSE";
    public static final String CART_ADD = "CART_ADD";
    public static final String CART_UPDATE = "CART_UPDATE";
    public static final String CART_REMOVE = "CART_REMOVE";
    public static final String CART_VIEW = "CART_VIEW";
    public static final String CART_CLEAR = "CART_CLEAR";
    public static final String CHECKOUT = "CHECKOUT";
    public static final String ORDER_STATUS = "ORDER_STATUS";
    public static final String ORDER_CANCEL = "ORDER_CANCEL";
    public static final String REORDER = "REORDER";
    public static final String GREETING = "GREETING";
    public static final String THANKS = "THANKS";
    public static final String GOODBYE = "GOODBYE";
    public static final String AFFIRM = "AFFIRM";
    public static final String DENY = "DENY";
    public static final String CANCEL = "CANCEL";
    public static final String OPT_OUT = "OPT_OUT";
    public static final String PRIVACY = "PRIVACY";
    public static final String LANGUAGE_SWITCH = "LANGUAGE_SWITCH";
    public static final String ABUSE = "ABUSE";
    public static final String SMALL_TALK = "SMALL_TALK";
    public static final String OUT_OF_SCOPE = "OUT_OF_SCOPE";

    /** All of them, in the order of the interface's description. */
    public static final List<String> ALL = List.of(
            BUY,
            FINANCE,
            TEST_DRIVE,
            EXCHANGE,
            INSURANCE,
            SERVICE,
            COMPLAINT,
            INFO,
            COMPARISON,
            BOOKING_CONFIRM,
            PAYMENT_CONFIRM,
            SERVICE_REMINDER,
            FEEDBACK,
            ESCALATION,
            DELIVERY_UPDATE,
            PRODUCT_SEARCH,
            PRODUCT_DETAILS,
            CATALOGUE_BROWSE,
            CART_ADD,
            CART_UPDATE,
            CART_REMOVE,
            CART_VIEW,
            CART_CLEAR,
            CHECKOUT,
            ORDER_STATUS,
            ORDER_CANCEL,
            REORDER,
            GREETING,
            THANKS,
            GOODBYE,
            AFFIRM,
            DENY,
            CANCEL,
            OPT_OUT,
            PRIVACY,
            LANGUAGE_SWITCH,
            ABUSE,
            SMALL_TALK,
            OUT_OF_SCOPE);

    private Intents() {}
}
