package dev.parley.nlu;

import dev.parley.nlu.entity.EntityExtraction;
import dev.parley.nlu.guard.InjectionScorer;
import dev.parley.nlu.intent.IntentClassifier;
import dev.parley.nlu.language.LanguageDetector;
import dev.parley.nlu.language.LanguageGuess;
import dev.parley.tenancy.Ahead;
import dev.parley.tenancy.TenantContext;
import java.util.List;
import org.springframework.stereotype.Component;

/** Understanding by rules and examples, without a language model. */
@Component
class RuleNlu implements Nlu {

    private final LanguageDetector languages;
    private final EntityExtraction extraction;
    private final IntentClassifier intents;
    private final InjectionScorer injection;

    RuleNlu(
            LanguageDetector languages,
            EntityExtraction extraction,
            IntentClassifier intents,
            InjectionScorer injection) {
        this.languages = languages;
        this.extraction = extraction;
        this.intents = intents;
        this.injection = injection;
    }

    @Override
    public void expect(String text) {
        String profile = TenantContext.current().profile();
        Ahead.run(() -> intents.expect(text, languages.alone(text), profile));
    }

    @Override
    public Understanding understand(Utterance utterance) {
        LanguageGuess guess = languages.detect(utterance);
        List<Entity> entities = extraction.extract(utterance, guess.language());
        double injectionScore = injection.score(utterance.text());
        // Last, because it waits for the vector that is being worked out.
        List<IntentScore> ranked = intents.classify(utterance, guess.language(), entities);
        return new Understanding(
                utterance.text(), guess.language(), guess.confidence(), ranked, entities, injectionScore);
    }
}
