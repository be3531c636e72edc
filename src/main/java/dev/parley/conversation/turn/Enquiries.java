package dev.parley.conversation.turn;

import dev.parley.conversation.dialogue.Facets;
import dev.parley.conversation.dialogue.Rephrasing;
import dev.parley.conversation.skill.SpokenOf;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.knowledge.Band;
import dev.parley.knowledge.Retrieval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts what the customer asked to the knowledge base, one enquiry for each thing asked. */
@Component
class Enquiries {

    private final Asking asking;
    private final DocumentSearch documents;
    private final Facets facets;
    private final Rephrasing rephrasing;
    private final Referrals referrals;
    private final List<SpokenOf> spokenOf;

    Enquiries(
            Asking asking,
            DocumentSearch documents,
            Facets facets,
            Rephrasing rephrasing,
            Referrals referrals,
            List<SpokenOf> spokenOf) {
        this.asking = asking;
        this.documents = documents;
        this.facets = facets;
        this.rephrasing = rephrasing;
        this.referrals = referrals;
        this.spokenOf = spokenOf;
    }

    /** Begins to look for what a message seems to ask, before it is known whether records settle it. */
    void expect(TurnContext turn) {
        if (asking.of(turn, List.of(), List.of()).isPresent()) {
            facets.split(turn.text()).forEach(part -> documents.expect(turn, part));
        }
    }

    /** Empty when nothing is asked of the knowledge base, or records have settled it. */
    List<Enquiry> enquire(TurnContext turn, List<Performed> performed, List<Contributed> contributed) {
        List<Enquiry> referred = referrals.enquire(turn, performed);
        if (!referred.isEmpty() || performed.stream().anyMatch(Performed::settles)) {
            return Stream.concat(referred.stream(), beside(turn, performed).stream())
                    .toList();
        }
        if (isAskedBack(turn, contributed)) {
            return List.of();
        }
        return asking.of(turn, performed, contributed)
                .map(asked -> enquire(turn, asked))
                .orElse(List.of());
    }

    /** Something told that has to be asked for again is no question to the documents. */
    private static boolean isAskedBack(TurnContext turn, List<Contributed> contributed) {
        return turn.text().indexOf('?') < 0
                && contributed.stream()
                        .flatMap(part -> part.contribution().questions().stream())
                        .anyMatch(NextQuestion::isNeeded);
    }

    /** What else is asked, in the parts of a message from which nothing was settled. */
    private List<Enquiry> beside(TurnContext turn, List<Performed> performed) {
        List<String> parts = facets.split(turn.text());
        boolean isWhole = performed.stream().anyMatch(done -> done.start() < 0);
        if (parts.size() < 2 || isWhole) {
            return List.of();
        }
        List<Enquiry> beside = new ArrayList<>();
        int from = 0;
        for (String part : parts) {
            int start = Math.max(from, turn.text().indexOf(part, from));
            int end = start + part.length();
            boolean isSettled = performed.stream().anyMatch(done -> done.start() >= start && done.start() < end);
            if (!isSettled && asking.asksToo(part, turn)) {
                beside.add(enquire(turn, part, Asked.OUTRIGHT));
            }
            from = end;
        }
        return List.copyOf(beside);
    }

    private List<Enquiry> enquire(TurnContext turn, Asked asked) {
        String whole = turn.text().strip();
        List<String> parts = facets.split(whole);
        if (parts.size() == 1) {
            return List.of(enquire(turn, whole, asked));
        }
        List<Enquiry> enquiries = parts.stream()
                .map(part -> enquire(turn, part, asking.ofPart(part, turn, asked)))
                .toList();
        boolean isAnswered = enquiries.stream().anyMatch(Policy::backed)
                && Grounds.misses(enquiries).isEmpty();
        return isAnswered ? enquiries : wholeOr(enquiries, turn, whole, asked);
    }

    /** What cannot be answered thing by thing may still be as a whole. */
    private List<Enquiry> wholeOr(List<Enquiry> parts, TurnContext turn, String text, Asked asked) {
        Enquiry whole = enquire(turn, text, asked);
        return Policy.backed(whole) ? List.of(whole) : parts;
    }

    /** As it was surely meant, else as it was said, and where that finds no sure answer, as it may have been meant. */
    private Enquiry enquire(TurnContext turn, String question, Asked asked) {
        int things = facets.count(question);
        List<Rephrasing.Plain> meant = things > 1
                ? List.of()
                : rephrasing.meant(
                        question,
                        turn.tenant().profile(),
                        turn.understanding().language(),
                        spokenOf.stream().anyMatch(known -> known.isUsed(turn.state())));
        if (meant.stream().anyMatch(Rephrasing.Plain::isUnanswerable)) {
            return new Enquiry(question, things, asked, new Retrieval(List.of(), 0, Band.REFUSED));
        }
        return asMeant(turn, meant, things, asked).orElseGet(() -> asSaid(turn, question, things, asked));
    }

    private Enquiry asSaid(TurnContext turn, String question, int things, Asked asked) {
        DocumentSearch.Found found = documents.find(turn, question);
        Enquiry said = new Enquiry(found.question(), things, asked, found.retrieval());
        if (said.retrieval().band() == Band.ANSWER) {
            return said;
        }
        return asMeant(
                        turn,
                        rephrasing.plain(
                                question,
                                turn.tenant().profile(),
                                turn.understanding().language()),
                        things,
                        asked)
                .orElse(said);
    }

    private Optional<Enquiry> asMeant(TurnContext turn, List<Rephrasing.Plain> plain, int things, Asked asked) {
        return plain.stream()
                .filter(one -> !one.isUnanswerable())
                .flatMap(one -> asMeant(turn, one, things, asked).stream())
                .findFirst();
    }

    private Optional<Enquiry> asMeant(TurnContext turn, Rephrasing.Plain plain, int things, Asked asked) {
        Enquiry meant =
                new Enquiry(plain.question(), things, asked, documents.find(turn, plain.question(), plain.language()));
        return Policy.backed(meant)
                        && Pins.hold(
                                plain.rest(),
                                turn.understanding(),
                                meant.retrieval().passages().getFirst())
                ? Optional.of(meant)
                : Optional.empty();
    }
}
