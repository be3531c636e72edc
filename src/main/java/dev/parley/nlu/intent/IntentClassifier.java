package dev.parley.nlu.intent;

import static dev.parley.nlu.Intents.AFFIRM;
import static dev.parley.nlu.Intents.DENY;
import static dev.parley.nlu.Intents.GOODBYE;
import static dev.parley.nlu.Intents.GREETING;
import static dev.parley.nlu.Intents.OUT_OF_SCOPE;
import static dev.parley.nlu.Intents.SMALL_TALK;
import static dev.parley.nlu.Intents.THANKS;

import dev.parley.nlu.Entity;
import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Utterance;
import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells what the customer wants: the whole text is ranked, then each of its clauses, so that a second wish is heard too.
 * A greeting or thanks beside a request never comes first.
 */
@Component
public class IntentClassifier {

    private static final Set<String> COURTESIES = Set.of(GREETING, THANKS, GOODBYE, SMALL_TALK, AFFIRM, DENY);
    /** Nobody says yes or no at length when nothing was asked. */
    private static final Map<String, Double> UNASKED = Map.of(AFFIRM, -1.5, DENY, -1.5);

    private static final int SHORT = 3;
    private static final double HEARD_IN_A_CLAUSE = 0.6;
    private static final double SAID = 3;
    private static final double WORTH_MENTIONING = 0.15;
    private static final double A_REQUEST = 0.35;
    private static final double KNOWN = 0.1;

    private final Profiles profiles;
    private final Supplier<OwnExamples> own;

    @Autowired
    IntentClassifier(Profiles profiles, TenantExamples own) {
        this(profiles, own::own);
    }

    /** For a business without examples of its own. */
    public IntentClassifier(Profiles profiles) {
        this(profiles, () -> OwnExamples.NONE);
    }

    IntentClassifier(Profiles profiles, Supplier<OwnExamples> own) {
        this.profiles = profiles;
        this.own = own;
    }

    /** The intents of an utterance, best first; none when it only answers what was asked. */
    public List<IntentScore> classify(Utterance utterance, Language language, List<Entity> entities) {
        IntentModel model = profiles.model(utterance.profile());
        @Nullable String pending = utterance.context().pending();
        List<IntentScore> clauses = clauses(utterance.text(), model, language);
        Ranking whole = model.rank(
                utterance.text(), language, entities, utterance.context().listSize() > 0);
        Map<String, Double> raised = own.get().gains(utterance.text());
        whole = raised.isEmpty() ? whole : whole.raised(raised);
        boolean isYesOrNo = false;
        if (pending != null) {
            var question = new PendingQuestion(pending);
            whole = whole.raised(question.expectation(entities));
            isYesOrNo = question.isYesOrNo();
            if (isYesOrNo) {
                whole = whole.raised(yesOrNo(names(clauses)));
            }
            if (question.isOnlyAnsweredBy(whole, entities, utterance.text().contains("?"))) {
                return List.of();
            }
        } else if (Words.of(utterance.text()).list().size() > SHORT) {
            whole = whole.raised(UNASKED);
        }
        return merged(whole, clauses, isYesOrNo ? Set.of() : COURTESIES);
    }

    /** Works out the meaning of a text, if it will be asked for, and leaves it where it is found then. */
    public void expect(String text, Language language, String profile) {
        profiles.model(profile).expect(text, language);
    }

    private static List<IntentScore> clauses(String text, IntentModel model, Language language) {
        List<String> clauses = Clauses.of(text);
        return clauses.size() < 2
                ? List.of()
                : clauses.stream()
                        .map(clause -> model.rankPart(clause, language).best())
                        .filter(best -> best.confidence() >= HEARD_IN_A_CLAUSE)
                        .toList();
    }

    private static List<IntentScore> merged(Ranking whole, List<IntentScore> clauses, Set<String> courtesies) {
        IntentScore best = whole.best().confidence() < KNOWN
                ? new IntentScore(OUT_OF_SCOPE, 1 - whole.best().confidence())
                : whole.best();
        List<IntentScore> found = new ArrayList<>();
        found.add(best);
        whole.scores().stream()
                .skip(1)
                .filter(score -> score.confidence() >= WORTH_MENTIONING)
                .forEach(found::add);
        for (IntentScore clause : clauses) {
            if (!names(found).contains(clause.name())) {
                found.add(new IntentScore(clause.name(), Math.min(clause.confidence(), best.confidence())));
            }
        }
        found.sort(Comparator.comparing((IntentScore score) -> courtesies.contains(score.name()) && hasRequest(found))
                .thenComparing(
                        Comparator.comparingDouble(IntentScore::confidence).reversed()));
        return List.copyOf(found);
    }

    /** A yes or no in its own clause is heard; negation wins. */
    private static Map<String, Double> yesOrNo(Set<String> clauses) {
        if (clauses.contains(DENY)) {
            return Map.of(DENY, SAID);
        }
        return clauses.contains(AFFIRM) ? Map.of(AFFIRM, SAID) : Map.of();
    }

    private static Set<String> names(List<IntentScore> scores) {
        return scores.stream().map(IntentScore::name).collect(Collectors.toSet());
    }

    private static boolean hasRequest(List<IntentScore> scores) {
        return scores.stream()
                .anyMatch(score -> !COURTESIES.contains(score.name())
                        && !score.name().equals(OUT_OF_SCOPE)
                        && score.confidence() >= A_REQUEST);
    }
}
