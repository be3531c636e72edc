package dev.parley.conversation.turn;

import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.knowledge.Passage;
import dev.parley.nlu.Entity;
import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what the documents tell of the things asked. */
@Component
class DocumentAnswers {

    private final AnswerWriter writer;
    private final Coverage coverage;
    private final AlreadySaid alreadySaid;

    DocumentAnswers(AnswerWriter writer, Coverage coverage, AlreadySaid alreadySaid) {
        this.writer = writer;
        this.coverage = coverage;
        this.alreadySaid = alreadySaid;
    }

    /** One statement for each passage that answers, none said twice. */
    List<Statement> to(TurnContext turn, List<Enquiry> enquiries) {
        Set<UUID> before = alreadySaid.in(turn.state());
        Set<UUID> used = new HashSet<>();
        List<Statement> statements = new ArrayList<>();
        for (Enquiry enquiry : enquiries) {
            if (Policy.backed(enquiry)) {
                for (Passage passage : readable(coverage.choose(enquiry, tradeIn(turn)), turn.language())) {
                    if (used.add(passage.id())) {
                        statements.add(
                                before.contains(passage.id())
                                        ? writer.writeAgain(anew(turn, enquiries, enquiry), passage, turn.language())
                                        : writer.write(enquiry.question(), passage, turn.language()));
                    }
                }
            }
        }
        return statements;
    }

    /** What the question before said of its topic tells nothing of what is wanted now. */
    private static String anew(TurnContext turn, List<Enquiry> all, Enquiry enquiry) {
        return all.size() == 1 && enquiry.question().endsWith(turn.text().strip()) ? turn.text() : enquiry.question();
    }

    /** Where one of them is in the customer's own language, those in another only say it again. */
    private static List<Passage> readable(List<Passage> passages, Language language) {
        List<Passage> own = passages.stream()
                .filter(passage -> AnswerWriter.isReadable(passage.language(), language))
                .toList();
        return own.isEmpty() ? passages : own;
    }

    private static String tradeIn(TurnContext turn) {
        return turn.understanding().entities().stream()
                .filter(entity -> entity.name().startsWith("trade_in_"))
                .map(Entity::text)
                .collect(Collectors.joining(" "));
    }
}
