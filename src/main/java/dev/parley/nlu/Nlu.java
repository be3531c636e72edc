package dev.parley.nlu;

/** Reads what a customer wrote. Safe for use by many threads; stores nothing. */
public interface Nlu {

    /** Understands an utterance for the tenant that is bound. */
    Understanding understand(Utterance utterance);
}
