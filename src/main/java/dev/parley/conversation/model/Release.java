package dev.parley.conversation.model;

/** Where a reply's sentences go as soon as they have passed the gate. */
@FunctionalInterface
public interface Release {

    /** Nobody listens before the reply is whole. */
    Release NOBODY = sentence -> {};

    void passed(String sentence);
}
