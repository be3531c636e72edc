package dev.parley.customers.verify;

/** What six digits turned out to be. */
sealed interface Verdict {

    /** They prove that the customer is the code's contact. */
    record Right(Code code) implements Verdict {}

    /** @param left tries that remain */
    record Wrong(Code code, int left) implements Verdict {}

    /** There were too many wrong ones in this conversation. */
    record Stopped() implements Verdict {}

    /** No code is waiting, or it is too old. */
    record Expired() implements Verdict {}
}
