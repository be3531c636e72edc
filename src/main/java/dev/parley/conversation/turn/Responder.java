package dev.parley.conversation.turn;

import dev.parley.conversation.dialogue.Questions;
import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.knowledge.Band;
import dev.parley.knowledge.Passage;
import dev.parley.nlu.Entity;
import dev.parley.nlu.Intents;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a decision into words: what is said in which order, and the one question at the end. */
@Component
class Responder {

    /** What is asked together with a refusal. */
    static final String OFFER = "handoff.offer";

    private static final Pattern QUESTION = Pattern.compile("[^.!?।\\n]*\\?");

    private final AnswerWriter answers;
    private final Coverage coverage;
    private final Questions questions;
    private final Wording wording;

    Responder(AnswerWriter answers, Coverage coverage, Questions questions, Wording wording) {
        this.answers = answers;
        this.coverage = coverage;
        this.questions = questions;
        this.wording = wording;
    }

    Draft draft(TurnContext turn, Decision decision, List<Contributed> contributed) {
        List<Statement> said = new ArrayList<>();
        each(contributed, Contribution::openers).forEach(said::add);
        return switch (decision) {
            case Decision.Act(var performed) -> {
                statements(performed).forEach(said::add);
                if (said.isEmpty()) {
                    each(contributed, Contribution::acknowledgements).forEach(said::add);
                }
                yield draft(said, question(performed, contributed), performed, fromRecords(performed), null, List.of());
            }
            case Decision.Answer(var performed, var enquiries) -> {
                statements(performed).forEach(said::add);
                said.addAll(written(turn, enquiries));
                List<Enquiry> misses = misses(enquiries);
                if (!misses.isEmpty()) {
                    said.add(Statement.plain(wording.say(turn.language(), "conversation.answer.partly")));
                }
                Question question = question(performed, contributed);
                boolean fits = question != null && isNeeded(question) || isSelling(turn, contributed);
                yield draft(
                        said,
                        fits ? question : null,
                        performed,
                        band(performed, enquiries),
                        confidence(enquiries),
                        misses);
            }
            case Decision.Refuse(var performed, var enquiries) -> {
                statements(performed).forEach(said::add);
                Question open = question(performed, contributed);
                boolean waits = open != null && isNeeded(open);
                if (waits) {
                    said.add(Statement.plain(wording.say(turn.language(), "conversation.refusal.meanwhile")));
                }
                yield draft(
                        said,
                        waits ? open : refusal(turn.language()),
                        performed,
                        Band.REFUSED,
                        confidence(enquiries),
                        misses(enquiries));
            }
            case Decision.Acknowledge() -> {
                each(contributed, Contribution::acknowledgements).forEach(said::add);
                yield draft(said, question(List.of(), contributed), List.of(), Band.NONE, null, List.of());
            }
            case Decision.Clarify() -> {
                boolean heard =
                        questions.hesitates(turn.understanding()) || questions.isStatement(turn.understanding());
                Question question = question(List.of(), contributed);
                if (question == null || !isNeeded(question) || isAskedAgain(question, turn)) {
                    said.add(Statement.plain(wording.say(turn.language(), unclear(turn))));
                }
                boolean fits = question != null && (isNeeded(question) || heard && isSelling(turn, contributed));
                yield draft(said, fits ? question : null, List.of(), Band.NONE, null, List.of());
            }
        };
    }

    /** Who only thinks aloud, or tells of something else, is not asked what it means. */
    private String unclear(TurnContext turn) {
        if (questions.hesitates(turn.understanding())) {
            return "conversation.takeYourTime";
        }
        return questions.isStatement(turn.understanding()) ? "conversation.heard" : "conversation.clarify";
    }

    /** What is said when the last check left nothing of a draft. */
    Draft fallback(TurnContext turn, Draft rejected) {
        return new Draft(
                List.of(), refusal(turn.language()), null, Band.REFUSED, rejected.confidence(), rejected.misses());
    }

    /** After an answer a question fits only where the talk is of buying; elsewhere it would be an interrogation. */
    private static boolean isSelling(TurnContext turn, List<Contributed> contributed) {
        return contributed.stream().anyMatch(Contributed::noted)
                || turn.understanding()
                        .isAbout(
                                Intents.BUY, Intents.FINANCE, Intents.TEST_DRIVE, Intents.EXCHANGE, Intents.COMPARISON);
    }

    /** A question of a skill's own that is new shows that it understood. */
    private static boolean isAskedAgain(Question question, TurnContext turn) {
        return question.key().equals(turn.state().pending());
    }

    private static boolean isNeeded(Question question) {
        return question.urgency() >= Question.NEEDED;
    }

    private Question refusal(Language language) {
        return new Question(
                OFFER,
                wording.say(language, "conversation.refusal"),
                List.of(
                        wording.say(language, "conversation.refusal.yes"),
                        wording.say(language, "conversation.refusal.no")),
                Question.NEEDED);
    }

    /** One statement for each passage that answers, none said twice. */
    private List<Statement> written(TurnContext turn, List<Enquiry> enquiries) {
        Set<UUID> used = new HashSet<>();
        List<Statement> statements = new ArrayList<>();
        for (Enquiry enquiry : enquiries) {
            if (Policy.backed(enquiry)) {
                for (Passage passage : readable(coverage.choose(enquiry, tradeIn(turn)), turn.language())) {
                    if (used.add(passage.id())) {
                        statements.add(answers.write(enquiry.question(), passage, turn.language()));
                    }
                }
            }
        }
        return statements;
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

    private static Draft draft(
            List<Statement> said,
            @Nullable Question question,
            List<Performed> performed,
            Band band,
            @Nullable Double confidence,
            List<Enquiry> misses) {
        DisplayedList list = performed.stream()
                .map(Performed::outcome)
                .map(Outcome::list)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse(null);
        return new Draft(
                question == null ? said : withoutOtherQuestions(said),
                question,
                list,
                band,
                band == Band.ANSWER && confidence == null ? Double.valueOf(1) : confidence,
                misses);
    }

    /** A courtesy that ends in a question of its own leaves it out where another one follows. */
    private static List<Statement> withoutOtherQuestions(List<Statement> said) {
        return said.stream()
                .map(one -> one.evidence().stream().allMatch(Evidence.OfDialogue.class::isInstance)
                        ? new Statement(
                                QUESTION.matcher(one.text()).replaceAll("").strip(), one.evidence())
                        : one)
                .filter(one -> !one.text().isEmpty())
                .toList();
    }

    /** At most one question: what a command needs first, else the most urgent thing worth knowing. */
    private static @Nullable Question question(List<Performed> performed, List<Contributed> contributed) {
        Optional<Question> needed = performed.stream()
                .map(Performed::outcome)
                .map(Outcome::question)
                .filter(Objects::nonNull)
                .findFirst();
        return needed.or(() -> contributed.stream()
                        .flatMap(part -> part.contribution().questions().stream())
                        .max(Comparator.comparingInt(Question::urgency)))
                .orElse(null);
    }

    private static Stream<Statement> statements(List<Performed> performed) {
        return performed.stream().flatMap(done -> done.outcome().statements().stream());
    }

    private static Stream<Statement> each(List<Contributed> contributed, Function<Contribution, List<Statement>> part) {
        return contributed.stream().flatMap(one -> part.apply(one.contribution()).stream());
    }

    /** Records are facts; courtesies and deeds show none. */
    private static Band fromRecords(List<Performed> performed) {
        boolean recorded = statements(performed)
                .flatMap(statement -> statement.evidence().stream())
                .anyMatch(evidence -> !(evidence instanceof Evidence.OfDialogue));
        return recorded ? Band.ANSWER : Band.NONE;
    }

    /** Without a document that answers, that of the records beside it. */
    private static Band band(List<Performed> performed, List<Enquiry> enquiries) {
        if (enquiries.stream().noneMatch(Policy::backed)) {
            return fromRecords(performed);
        }
        return enquiries.stream()
                .filter(Policy::backed)
                .map(enquiry -> enquiry.retrieval().band())
                .max(Comparator.comparing(band -> band == Band.FLAGGED))
                .orElse(Band.REFUSED);
    }

    private static double confidence(List<Enquiry> enquiries) {
        return enquiries.stream()
                .mapToDouble(enquiry -> enquiry.retrieval().confidence())
                .max()
                .orElse(0);
    }

    private static List<Enquiry> misses(List<Enquiry> enquiries) {
        return enquiries.stream()
                .filter(enquiry -> enquiry.outright() && !Policy.backed(enquiry))
                .toList();
    }
}
