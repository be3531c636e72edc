package dev.parley.llm;

import java.util.function.Consumer;

/**
 * The language models that the operator has set up, for the tenant that is bound. With none set up, every answer is
 * {@link ModelAnswer.Silent} and the rules go on alone. Never call it while a transaction is open. Safe for many threads.
 */
public interface LanguageModels {

    /** Whether a model would be asked for this purpose; answered without asking one. */
    boolean isAvailable(Purpose purpose);

    /** Asks the models of the chain in turn until one answers; never throws for what a provider does. */
    default ModelAnswer ask(Prompt prompt) {
        return ask(prompt, part -> {});
    }

    /**
     * The same, handing over parts of the answer as they come, on the calling thread. Parts may belong to an answer that
     * breaks off; only a {@link ModelAnswer.Said} is whole.
     */
    ModelAnswer ask(Prompt prompt, Consumer<String> parts);
}
