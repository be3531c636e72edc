package dev.parley.nlu;

/** What a command does to the state of the business. */
public enum Effect {
    /** Looks something up. */
    READ,
    /** Changes something. */
    WRITE
}
