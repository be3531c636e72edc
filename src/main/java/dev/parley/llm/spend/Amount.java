package dev.parley.llm.spend;

/** Money in millionths of a US dollar, and tokens. */
record Amount(long micros, long tokens) {

    static final Amount NOTHING = new Amount(0, 0);

    Amount plus(Amount other) {
        return new Amount(micros + other.micros, tokens + other.tokens);
    }

    Amount minus(Amount other) {
        return new Amount(micros - other.micros, tokens - other.tokens);
    }
}
