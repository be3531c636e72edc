package dev.parley.conversation.model;

import dev.parley.llm.ModelAnswer;
import dev.parley.llm.ModelCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What models did for one message, over all attempts at its turn; for the receipt, and so that nothing is asked twice. */
public final class ModelNotes {

    private final Map<String, ModelAnswer> answers = new HashMap<>();
    private final List<ModelCall> calls = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    /** The answer to a question that was put in an earlier attempt, else a new one. */
    ModelAnswer answer(String question, Supplier<ModelAnswer> asking) {
        return answers.computeIfAbsent(question, key -> {
            ModelAnswer answer = asking.get();
            calls.addAll(answer.calls());
            return answer;
        });
    }

    /** Why something that a model gave was not used. */
    public void reject(String why) {
        if (!rejected.contains(why)) {
            rejected.add(why);
        }
    }

    public List<String> rejected() {
        return List.copyOf(rejected);
    }

    /** For the receipt; null when no model was asked. */
    public @Nullable Map<String, Object> receipt() {
        if (calls.isEmpty() && rejected.isEmpty()) {
            return null;
        }
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("calls", List.copyOf(calls));
        receipt.put("rejected", rejected());
        return receipt;
    }

    /** Tokens and US dollars of all calls; null when no model was asked. */
    public @Nullable Map<String, Object> cost() {
        if (calls.isEmpty()) {
            return null;
        }
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("input_tokens", calls.stream().mapToInt(ModelCall::inputTokens).sum());
        cost.put(
                "output_tokens",
                calls.stream().mapToInt(ModelCall::outputTokens).sum());
        boolean priced = calls.stream().allMatch(call -> call.cost() != null);
        cost.put(
                "dollars",
                priced
                        ? calls.stream()
                                .map(ModelCall::cost)
                                .map(Objects::requireNonNull)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .stripTrailingZeros()
                                .toPlainString()
                        : null);
        return cost;
    }
}
