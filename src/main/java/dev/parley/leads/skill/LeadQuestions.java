package dev.parley.leads.skill;

import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.leads.profile.ProfileFile;
import dev.parley.nlu.IntentScore;
import dev.parley.shared.Wording;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the one question about a lead that fits the moment; a wrong {@code questions.yml} stops the start. */
@Component
class LeadQuestions {

    /** What may be asked of somebody who waits for help: how they can be reached. */
    private static final Set<String> REACHING = Set.of("contact", "phone", "name");

    private final Wording wording;
    private final Map<String, QuestionFile> files;

    LeadQuestions(Wording wording) {
        this.wording = wording;
        this.files = ProfileFile.readAll("questions.yml", QuestionFile::read);
    }

    /**
     * The most urgent question that fits; empty when none does.
     *
     * @param answered keys of questions that were answered in other words
     */
    Optional<Question> find(TurnContext turn, LeadReading reading, Set<String> answered) {
        QuestionFile file = file(turn.tenant().profile());
        String intent = turn.understanding().intent().map(IntentScore::name).orElse("");
        boolean isUnfit = file.neverAfter().contains(intent);
        return file.questions().stream()
                .filter(rule -> !isUnfit || rule.after().contains(intent))
                .filter(rule -> !isServed(turn, reading) || REACHING.contains(rule.subject()))
                .filter(rule -> !turn.state().wasAsked(rule.key()) && !answered.contains(rule.key()))
                .filter(rule -> isOpen(rule, reading) && fits(rule, intent, reading))
                .max(Comparator.comparingInt(QuestionRule::urgency))
                .map(rule -> ask(rule, turn));
    }

    /** Who complains, or whose car needs the workshop, buys nothing now. */
    private static boolean isServed(TurnContext turn, LeadReading reading) {
        return reading.isUpset() || turn.state().isAboutTheWorkshop();
    }

    /** Whether it fits now to say who looks after an enquiry. */
    boolean welcomes(TurnContext turn) {
        return turn.state().turns() == 0 || file(turn.tenant().profile()).lateWelcome();
    }

    /** The rule behind a question key. */
    Optional<QuestionRule> rule(TurnContext turn, String key) {
        return file(turn.tenant().profile()).questions().stream()
                .filter(rule -> rule.key().equals(key))
                .findFirst();
    }

    private static boolean isOpen(QuestionRule rule, LeadReading reading) {
        return Collections.disjoint(rule.answeredBy(), reading.fields().keySet())
                && Collections.disjoint(rule.answeredBy(), reading.declined());
    }

    private static boolean fits(QuestionRule rule, String intent, LeadReading reading) {
        boolean moment = rule.after().contains(intent) || !Collections.disjoint(rule.learned(), reading.learned());
        boolean ready = rule.needs().isEmpty()
                || !Collections.disjoint(rule.needs(), reading.fields().keySet());
        return moment && ready && reading.heat() >= rule.heatFrom();
    }

    private Question ask(QuestionRule rule, TurnContext turn) {
        String wordingKey = "leads.question." + rule.subject();
        String replies = wordingKey + ".replies";
        List<String> quick = wording.has(turn.language(), replies)
                ? Arrays.asList(wording.say(turn.language(), replies).split("\\|"))
                : List.of();
        return new Question(rule.key(), wording.say(turn.language(), wordingKey), quick, rule.urgency());
    }

    private QuestionFile file(String profile) {
        return files.getOrDefault(profile + "/questions", QuestionFile.NONE);
    }
}
