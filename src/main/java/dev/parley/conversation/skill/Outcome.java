package dev.parley.conversation.skill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a command.
 *
 * @param coverage how far it settles what the customer asked
 * @param statements what to say about it, in order
 * @param list to show, or null; becomes the list that ordinals refer to
 * @param question what must be known to go on, or null
 * @param blocks typed parts of the reply by the interface's names ({@code cart}, {@code appointment}, {@code handoff})
 * @param memory what the skill keeps from now on, or null to leave it as it is
 * @param effects changes to store, run in order in the closing transaction
 * @param trace what the receipt shows of how this came about
 * @param referral what it leaves to the documents, or null
 */
public record Outcome(
        Coverage coverage,
        List<Statement> statements,
        @Nullable DisplayedList list,
        @Nullable Question question,
        Map<String, Object> blocks,
        @Nullable Map<String, Object> memory,
        List<Runnable> effects,
        Map<String, Object> trace,
        @Nullable Referral referral) {

    /** The trace key of facts that were told in words which understanding has no name for, by the lead's field. */
    public static final String TOLD = "told_fields";

    /** The trace key of questions that need not be asked any more. */
    public static final String ANSWERED = "answered_questions";

    /**
     * A topic that the documents of the business decide on, whatever words the customer had for it.
     *
     * @param topic by the name that the profile's plain questions have it under
     * @param otherwise asked where no document says anything, or has said it just before; null for nothing
     */
    public record Referral(String topic, @Nullable Question otherwise) {}

    /** How far an outcome settles what was asked. */
    public enum Coverage {
        /** Fully answered from records, or done; the knowledge base need not be asked. */
        SETTLED,
        /** Adds something, and the knowledge base may know more. */
        PARTIAL,
        /** Polite words that stand only where nothing else answers. */
        COURTESY,
        /** No record answers it; the knowledge base decides whether it can be answered at all. */
        UNKNOWN
    }

    public Outcome {
        statements = List.copyOf(statements);
        blocks = Map.copyOf(blocks);
        effects = List.copyOf(effects);
    }

    public static Outcome of(Coverage coverage, List<Statement> statements) {
        return new Outcome(coverage, statements, null, null, Map.of(), null, List.of(), Map.of(), null);
    }

    public Outcome withList(DisplayedList shown) {
        return new Outcome(coverage, statements, shown, question, blocks, memory, effects, trace, referral);
    }

    public Outcome withQuestion(Question asked) {
        return new Outcome(coverage, statements, list, asked, blocks, memory, effects, trace, referral);
    }

    public Outcome withBlock(String name, Object block) {
        Map<String, Object> more = new HashMap<>(blocks);
        more.put(name, block);
        return new Outcome(coverage, statements, list, question, more, memory, effects, trace, referral);
    }

    public Outcome withMemory(Map<String, Object> kept) {
        return new Outcome(coverage, statements, list, question, blocks, kept, effects, trace, referral);
    }

    public Outcome withEffect(Runnable effect) {
        List<Runnable> more = new ArrayList<>(effects);
        more.add(effect);
        return new Outcome(coverage, statements, list, question, blocks, memory, more, trace, referral);
    }

    public Outcome withTrace(Map<String, Object> shown) {
        return new Outcome(coverage, statements, list, question, blocks, memory, effects, shown, referral);
    }

    public Outcome withReferral(Referral left) {
        return new Outcome(coverage, statements, list, question, blocks, memory, effects, trace, left);
    }
}
