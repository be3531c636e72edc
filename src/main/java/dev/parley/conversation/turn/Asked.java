package dev.parley.conversation.turn;

/** How far a message asks something. */
enum Asked {
    /** It is a question; when nothing answers it, that is said. */
    OUTRIGHT,
    /** It tells something and has a subject besides; an answer is welcome, silence is no refusal. */
    PERHAPS,
    /** It only touches on a topic; said is what answers without doubt. */
    BY_THE_WAY
}
