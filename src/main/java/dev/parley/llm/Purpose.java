package dev.parley.llm;

import java.util.Locale;

/** What a language model is asked for. */
public enum Purpose {
    /** Proposes commands of the closed grammar for what a customer wrote. */
    UNDERSTAND,
    /** Words a reply around facts that are already settled. */
    WORD,
    /** Sums a conversation up for a human agent. */
    SUMMARISE;

    /** As settings and receipts write it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
