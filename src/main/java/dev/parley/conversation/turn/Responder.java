package dev.parley.conversation.turn;

import dev.parley.conversation.dialogue.Questions;
import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.knowledge.Band;
import dev.parley.knowledge.Knowledge;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a decision into words: what is said in which order, and the one question at the end. */
@Component
class Responder {

    /** What is asked together with a refusal. */
    static final String OFFER = "handoff.offer";

    private final DocumentAnswers answers;
    private final Questions questions;
    private final Knowledge knowledge;
    private final Wording wording;

    Responder(DocumentAnswers answers, Questions questions, Knowledge knowledge, Wording wording) {
        this.answers = answers;
        this.questions = questions;
        this.knowledge = knowledge;
        this.wording = wording;
    }

    Draft draft(TurnContext turn, Decision decision, List<Contributed> contributed) {
        List<Statement> said = new ArrayList<>();
        each(contributed, Contribution::openers).forEach(said::add);
        Draft draft = switch (decision) {
            case Decision.Act act -> act(said, act, contributed);
            case Decision.Answer answer -> answer(said, turn, answer, contributed);
            case Decision.Refuse refuse -> refuse(said, turn, refuse, contributed);
            case Decision.Acknowledge() -> acknowledge(said, contributed);
            case Decision.Clarify() -> clarify(said, turn, contributed);
        };
        return draft.closedWith(each(contributed, Contribution::closers).toList());
    }

    private static Draft act(List<Statement> said, Decision.Act act, List<Contributed> contributed) {
        List<Performed> performed = act.performed();
        statements(performed).forEach(said::add);
        if (said.isEmpty()) {
            each(contributed, Contribution::acknowledgements).forEach(said::add);
        }
        return draft(
                said,
                NextQuestion.of(performed, contributed),
                performed,
                Grounds.fromRecords(performed),
                null,
                List.of());
    }

    private Draft answer(
            List<Statement> said, TurnContext turn, Decision.Answer answer, List<Contributed> contributed) {
        List<Performed> performed = answer.performed();
        List<Enquiry> enquiries = answer.enquiries();
        statements(performed).forEach(said::add);
        said.addAll(answers.to(turn, enquiries));
        List<Enquiry> misses = Grounds.misses(enquiries);
        if (!misses.isEmpty()) {
            said.add(Statement.plain(wording.say(turn.language(), "conversation.answer.partly")));
        }
        Question question = NextQuestion.of(performed, contributed);
        boolean fits = NextQuestion.isNeeded(question) || NextQuestion.isSelling(turn, contributed);
        return draft(
                said,
                fits ? question : null,
                performed,
                Grounds.band(performed, enquiries),
                Grounds.confidence(enquiries),
                misses);
    }

    private Draft refuse(
            List<Statement> said, TurnContext turn, Decision.Refuse refuse, List<Contributed> contributed) {
        List<Performed> performed = refuse.performed();
        List<Enquiry> enquiries = refuse.enquiries();
        statements(performed).forEach(said::add);
        Question open = NextQuestion.of(performed, contributed);
        boolean waits = NextQuestion.isNeeded(open);
        boolean reading = knowledge.isReading();
        if (reading) {
            said.add(Statement.plain(wording.say(turn.language(), "conversation.refusal.reading")));
        } else if (waits && (said.isEmpty() || !offers(open))) {
            said.add(Statement.plain(wording.say(turn.language(), "conversation.refusal.meanwhile")));
        }
        return draft(
                said,
                waits
                        ? open
                        : Referrals.otherwise(performed)
                                .orElseGet(() -> refusal(turn.language(), Nearby.topics(enquiries, turn.language()))),
                performed,
                Band.REFUSED,
                Grounds.confidence(enquiries),
                reading || Referrals.otherwise(performed).isPresent() ? List.of() : Grounds.misses(enquiries));
    }

    private static Draft acknowledge(List<Statement> said, List<Contributed> contributed) {
        each(contributed, Contribution::acknowledgements).forEach(said::add);
        return draft(said, NextQuestion.of(List.of(), contributed), List.of(), Band.NONE, null, List.of());
    }

    private Draft clarify(List<Statement> said, TurnContext turn, List<Contributed> contributed) {
        boolean heard = questions.hesitates(turn.understanding()) || questions.isStatement(turn.understanding());
        Question question = NextQuestion.of(List.of(), contributed);
        boolean needed = NextQuestion.isNeeded(question);
        if (!needed || NextQuestion.isAskedAgain(question, turn)) {
            said.add(Statement.plain(wording.say(turn.language(), unclear(turn))));
        }
        boolean fits = needed || heard && NextQuestion.isSelling(turn, contributed);
        return draft(said, fits ? question : null, List.of(), Band.NONE, null, List.of());
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
        double confidence = Objects.requireNonNullElse(rejected.confidence(), 0.0);
        return new Draft(
                List.of(), refusal(turn.language(), List.of()), null, Band.REFUSED, confidence, rejected.misses());
    }

    /** Offers a person by itself; after what the records say nothing more is to be refused. */
    private static boolean offers(@Nullable Question question) {
        return question != null && question.key().equals(OFFER);
    }

    /** @param topics what documents have near what was asked; one of them may be what was meant */
    private Question refusal(Language language, List<String> topics) {
        String text = topics.isEmpty()
                ? wording.say(language, "conversation.refusal")
                : wording.say(
                        language,
                        "conversation.refusal.nearby",
                        Map.of("count", topics.size(), "first", topics.getFirst(), "second", topics.getLast()));
        List<String> replies = new ArrayList<>(List.of(
                wording.say(language, "conversation.refusal.yes"), wording.say(language, "conversation.refusal.no")));
        replies.addAll(topics);
        return new Question(OFFER, text, replies, Question.NEEDED);
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
                question == null ? said : NextQuestion.withoutOtherQuestions(said),
                question,
                list,
                band,
                band == Band.ANSWER && confidence == null ? Double.valueOf(1) : confidence,
                misses);
    }

    private static Stream<Statement> statements(List<Performed> performed) {
        return performed.stream().flatMap(done -> done.outcome().statements().stream());
    }

    private static Stream<Statement> each(List<Contributed> contributed, Function<Contribution, List<Statement>> part) {
        return contributed.stream().flatMap(one -> part.apply(one.contribution()).stream());
    }
}
