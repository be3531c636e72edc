package dev.parley.conversation.skill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a skill adds to a reply that it was not asked for.
 *
 * @param openers said before everything else (that an AI answers)
 * @param acknowledgements said when nothing else answers the customer ("Thanks, Dana, noted")
 * @param questions worth asking; the most urgent one of all skills is asked, if any fits
 * @param blocks typed parts of the reply by the interface's names ({@code lead}, {@code lead_score})
 * @param memory what the skill keeps from now on, or null to leave it as it is
 * @param effects changes to store, run in order in the closing transaction
 * @param trace what the receipt shows of how this came about
 * @param closers said after everything else (who looks after the enquiry)
 */
public record Contribution(
        List<Statement> openers,
        List<Statement> acknowledgements,
        List<Question> questions,
        Map<String, Object> blocks,
        @Nullable Map<String, Object> memory,
        List<Runnable> effects,
        Map<String, Object> trace,
        List<Statement> closers) {

    public static final Contribution NOTHING =
            new Contribution(List.of(), List.of(), List.of(), Map.of(), null, List.of(), Map.of(), List.of());

    public Contribution {
        openers = List.copyOf(openers);
        acknowledgements = List.copyOf(acknowledgements);
        questions = List.copyOf(questions);
        blocks = Map.copyOf(blocks);
        effects = List.copyOf(effects);
        closers = List.copyOf(closers);
    }

    public Contribution(
            List<Statement> openers,
            List<Statement> acknowledgements,
            List<Question> questions,
            Map<String, Object> blocks,
            @Nullable Map<String, Object> memory,
            List<Runnable> effects,
            Map<String, Object> trace) {
        this(openers, acknowledgements, questions, blocks, memory, effects, trace, List.of());
    }

    public Contribution withOpeners(List<Statement> said) {
        return new Contribution(said, acknowledgements, questions, blocks, memory, effects, trace, closers);
    }

    public Contribution withQuestion(Question asked) {
        return new Contribution(openers, acknowledgements, List.of(asked), blocks, memory, effects, trace, closers);
    }

    public Contribution withBlock(String name, Object block) {
        Map<String, Object> more = new HashMap<>(blocks);
        more.put(name, block);
        return new Contribution(openers, acknowledgements, questions, more, memory, effects, trace, closers);
    }

    public Contribution withMemory(Map<String, Object> kept) {
        return new Contribution(openers, acknowledgements, questions, blocks, kept, effects, trace, closers);
    }

    public Contribution withClosers(List<Statement> said) {
        return new Contribution(openers, acknowledgements, questions, blocks, memory, effects, trace, said);
    }
}
