package dev.parley.conversation.turn;

import java.util.List;

/** What a reply is going to be. */
sealed interface Decision {

    /** Skills settle what was asked from records, or did what was wanted. */
    record Act(List<Performed> performed) implements Decision {}

    /** The knowledge base answers, after whatever skills add. */
    record Answer(List<Performed> performed, List<Enquiry> enquiries) implements Decision {}

    /** Something was asked that nothing backs an answer to: say so, note it, offer a person. */
    record Refuse(List<Performed> performed, List<Enquiry> enquiries) implements Decision {}

    /** The customer told something, and nothing was asked. */
    record Acknowledge() implements Decision {}

    /** Nothing was understood that could be answered or noted. */
    record Clarify() implements Decision {}
}
