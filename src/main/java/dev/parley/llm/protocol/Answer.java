package dev.parley.llm.protocol;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An answer as it comes in. */
public final class Answer {

    /** How an answer ended. */
    enum Ending {
        WHOLE,
        TOO_LONG,
        REFUSED,
        BROKEN
    }

    private final StringBuilder text = new StringBuilder();
    private final Consumer<String> parts;
    private @Nullable Ending ending;
    private int inputTokens;
    private int outputTokens;

    Answer(Consumer<String> parts) {
        this.parts = parts;
    }

    void append(JsonNode part) {
        if (part.isString() && !part.stringValue().isEmpty()) {
            text.append(part.stringValue());
            parts.accept(part.stringValue());
        }
    }

    /** The first ending counts, but for one that is worse than whole. */
    void end(Ending how) {
        if (ending == null || ending == Ending.WHOLE) {
            ending = how;
        }
    }

    void inputTokens(JsonNode count) {
        inputTokens = count.isInt() ? Math.max(0, count.intValue()) : inputTokens;
    }

    void outputTokens(JsonNode count) {
        outputTokens = count.isInt() ? Math.max(0, count.intValue()) : outputTokens;
    }

    boolean hasBegun() {
        return !text.isEmpty();
    }

    Completion completion() {
        return switch (ending) {
            case null -> failed(Failure.CUT_OFF);
            case WHOLE ->
                text.toString().isBlank()
                        ? failed(Failure.NONSENSE)
                        : new Completion.Said(text.toString(), inputTokens, outputTokens);
            case TOO_LONG -> failed(Failure.TOO_LONG);
            case REFUSED -> failed(Failure.REFUSED);
            case BROKEN -> failed(hasBegun() ? Failure.CUT_OFF : Failure.OVERLOADED);
        };
    }

    Completion.Failed failed(Failure failure) {
        return new Completion.Failed(failure, null, inputTokens, outputTokens);
    }
}
