package dev.parley.nlu;

/** Reads what a customer wrote. Safe for use by many threads; stores nothing. */
public interface Nlu {

    /** Begins what takes longest about a text that is to be understood as soon as its conversation is known. */
    default void expect(String text) {}

    /** Understands an utterance for the tenant that is bound. */
    Understanding understand(Utterance utterance);
}
