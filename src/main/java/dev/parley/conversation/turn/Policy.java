package dev.parley.conversation.turn;

import dev.parley.knowledge.Band;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides what a reply is going to be; the order of its cases is the order of trust: records, documents, honesty. */
@Component
class Policy {

    Decision decide(List<Performed> performed, List<Enquiry> enquiries, List<Contributed> contributed) {
        if (performed.stream().anyMatch(Performed::settles)) {
            return new Decision.Act(performed);
        }
        List<Enquiry> answerable = enquiries.stream().filter(Policy::backed).toList();
        if (!answerable.isEmpty()) {
            return new Decision.Answer(performed, enquiries);
        }
        if (enquiries.stream().anyMatch(Enquiry::asked)) {
            return new Decision.Refuse(performed, enquiries);
        }
        if (!performed.isEmpty()) {
            return new Decision.Act(performed);
        }
        return contributed.stream().anyMatch(Contributed::noted) ? new Decision.Acknowledge() : new Decision.Clarify();
    }

    static boolean backed(Enquiry enquiry) {
        Band band = enquiry.retrieval().band();
        return band == Band.ANSWER || band == Band.FLAGGED && enquiry.asked();
    }
}
