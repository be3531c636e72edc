package dev.parley.tenancy;

import java.util.Locale;

/** What a tenant uses of the installation. */
public enum Use {
    /** Messages that customers sent and the assistant answered. */
    TURNS,
    /** Messages that went out by themselves. */
    MESSAGES,
    /** Of language models, in and out. */
    TOKENS,
    /** Bytes of documents and files that are kept. */
    STORAGE;

    @Override
    public String toString() {
        return this == STORAGE ? "storage_bytes" : name().toLowerCase(Locale.ROOT);
    }
}
