package dev.parley.commerce.payment;

/**
 * A service that takes customers' money. Works with the settings of the tenant that is bound. Thread-safe; may block;
 * never throws for what is the other side's fault.
 */
public interface PaymentProvider {

    /** Names it in records and paths: {@code stripe}. */
    String name();

    /** Whether the tenant that is bound has set it up. */
    boolean isConfigured();

    /** Makes a page to pay on; called twice with the same order and attempt it makes one. */
    PaymentPage page(Payable payable);
}
