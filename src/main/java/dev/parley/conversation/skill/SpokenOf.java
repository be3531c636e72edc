package dev.parley.conversation.skill;

/** Knows from records what the talk is of, where that tells which of two documents is meant. */
public interface SpokenOf {

    /** Whether it is of something used, and of nothing new. */
    boolean isUsed(DialogueState state);
}
