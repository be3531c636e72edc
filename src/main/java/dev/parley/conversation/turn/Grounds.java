package dev.parley.conversation.turn;

import dev.parley.conversation.skill.Evidence;
import dev.parley.knowledge.Band;
import java.util.Comparator;
import java.util.List;

/** What a reply rests on: records or documents, how surely, and what none of them told. */
final class Grounds {

    private Grounds() {}

    /** Records are facts; courtesies and deeds show none. */
    static Band fromRecords(List<Performed> performed) {
        boolean recorded = performed.stream()
                .flatMap(done -> done.outcome().statements().stream())
                .flatMap(statement -> statement.evidence().stream())
                .anyMatch(evidence -> !(evidence instanceof Evidence.OfDialogue));
        return recorded ? Band.ANSWER : Band.NONE;
    }

    /** Without a document that answers, that of the records beside it. */
    static Band band(List<Performed> performed, List<Enquiry> enquiries) {
        if (enquiries.stream().noneMatch(Policy::backed)) {
            return fromRecords(performed);
        }
        return enquiries.stream()
                .filter(Policy::backed)
                .map(enquiry -> enquiry.retrieval().band())
                .max(Comparator.comparing(band -> band == Band.FLAGGED))
                .orElse(Band.REFUSED);
    }

    static double confidence(List<Enquiry> enquiries) {
        return enquiries.stream()
                .mapToDouble(enquiry -> enquiry.retrieval().confidence())
                .max()
                .orElse(0);
    }

    static List<Enquiry> misses(List<Enquiry> enquiries) {
        return enquiries.stream()
                .filter(enquiry -> enquiry.outright() && !Policy.backed(enquiry))
                .toList();
    }
}
