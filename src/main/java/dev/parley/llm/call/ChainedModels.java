package dev.parley.llm.call;

import dev.parley.llm.LanguageModels;
import dev.parley.llm.ModelAnswer;
import dev.parley.llm.ModelCall;
import dev.parley.llm.Prompt;
import dev.parley.llm.Purpose;
import dev.parley.llm.protocol.Completion;
import dev.parley.llm.protocol.Failure;
import dev.parley.llm.protocol.HttpModels;
import dev.parley.llm.protocol.ModelRequest;
import dev.parley.llm.spend.Accounts;
import dev.parley.shared.PersonalData;
import dev.parley.shared.setting.LiveSettings;
import dev.parley.shared.trace.Span;
import dev.parley.tenancy.TenantContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks the models of the chain in turn, within budget, lane and deadline. */
final class ChainedModels implements LanguageModels, AutoCloseable {

    private static final int CHARACTERS_OF_A_TOKEN = 3;
    /** A provider that asks for a longer pause than this is passed over. */
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);

    private static final Duration TOO_LITTLE = Duration.ofMillis(200);

    private volatile Setup setup;
    private final Accounts accounts;
    private final ModelMetrics metrics;
    private final ModelSpans spans;
    private final HttpModels http = new HttpModels();
    private final Map<String, Circuit> circuits = new ConcurrentHashMap<>();

    /** Who is asked, and how many at a time. */
    private record Setup(Chain chain, Lanes lanes) {

        static Setup by(ModelProperties properties) {
            return new Setup(
                    new Chain(properties),
                    new Lanes(properties.concurrency(), properties.queue(), properties.queueTimeout()));
        }
    }

    /** @throws IllegalArgumentException when a setting names no provider */
    ChainedModels(LiveSettings<ModelProperties> settings, Accounts accounts, ModelMetrics metrics, ModelSpans spans) {
        this.setup = Setup.by(settings.current());
        settings.check(Chain::new).follow(changed -> setup = Setup.by(changed));
        this.accounts = accounts;
        this.metrics = metrics;
        this.spans = spans;
    }

    @Override
    public boolean isAvailable(Purpose purpose) {
        return !setup.chain().of(purpose).isEmpty();
    }

    @Override
    public ModelAnswer ask(Prompt prompt, Consumer<String> parts) {
        Setup now = setup;
        List<Candidate> candidates = now.chain().of(prompt.purpose());
        if (candidates.isEmpty()) {
            return new ModelAnswer.Silent("none", List.of());
        }
        if (!now.lanes().enter()) {
            metrics.passedOver(prompt.purpose(), "busy");
            return new ModelAnswer.Silent("busy", List.of());
        }
        try {
            return new Asking(prompt, parts, now.chain().patience(prompt.purpose())).ask(candidates);
        } finally {
            now.lanes().leave();
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /** One question on its way along the chain. */
    private final class Asking {

        private final Prompt prompt;
        private final Consumer<String> parts;
        private final String user;
        private final List<ModelCall> calls = new ArrayList<>();
        private final long deadline;
        private boolean hasBegun;
        private String reason = "unavailable";

        Asking(Prompt prompt, Consumer<String> parts, Duration patience) {
            this.prompt = prompt;
            this.parts = parts;
            boolean masks = TenantContext.current().settings().model().maskPersonalData();
            this.user = masks ? PersonalData.masked(prompt.user()) : prompt.user();
            this.deadline = System.nanoTime() + patience.toNanos();
        }

        ModelAnswer ask(List<Candidate> candidates) {
            for (Candidate candidate : candidates) {
                Circuit circuit = circuits.computeIfAbsent(candidate.circuit(), name -> new Circuit());
                if (left().compareTo(TOO_LITTLE) < 0 || !circuit.admits(System.nanoTime())) {
                    continue;
                }
                Completion completion = within(candidate);
                if (completion instanceof Completion.Failed failed && worthRepeating(failed)) {
                    pause(failed);
                    completion = within(candidate);
                }
                switch (completion) {
                    case null -> {
                        metrics.passedOver(prompt.purpose(), "budget");
                        reason = "budget";
                    }
                    case Completion.Said said -> {
                        circuit.succeeded();
                        return new ModelAnswer.Said(said.text(), calls);
                    }
                    case Completion.Failed failed -> {
                        reason = failed.failure().wire();
                        note(circuit, failed);
                        if (hasBegun || failed.failure() == Failure.REFUSED) {
                            return new ModelAnswer.Silent(reason, calls);
                        }
                    }
                }
            }
            return new ModelAnswer.Silent(reason, calls);
        }

        /** Null when the budget has no room for it. */
        private @Nullable Completion within(Candidate candidate) {
            int input = tokens(prompt.system()) + tokens(user);
            Optional<Accounts.Hold> hold =
                    accounts.hold(candidate.endpoint().provider(), candidate.model(), input, prompt.maxTokens());
            if (hold.isEmpty()) {
                return null;
            }
            try (Accounts.Hold _ = hold.get()) {
                return call(candidate, input);
            }
        }

        private Completion call(Candidate candidate, int estimate) {
            ModelRequest request = new ModelRequest(
                    candidate.model(),
                    prompt.system(),
                    user,
                    prompt.maxTokens(),
                    prompt.temperature(),
                    prompt.json(),
                    !prompt.json());
            long begun = System.nanoTime();
            int[] characters = new int[1];
            try (Span span = spans.begin(candidate, request)) {
                Completion completion = http.ask(candidate.protocol(), candidate.endpoint(), request, left(), part -> {
                    hasBegun = true;
                    characters[0] += part.length();
                    parts.accept(part);
                });
                long millis = (System.nanoTime() - begun) / 1_000_000;
                spans.end(span, book(candidate, completion, estimate, characters[0] / CHARACTERS_OF_A_TOKEN, millis));
                return completion;
            }
        }

        private ModelCall book(Candidate candidate, Completion completion, int input, int output, long millis) {
            boolean reached = completion instanceof Completion.Said || hasBegun;
            // A provider that does not count is counted for.
            int in = completion.inputTokens() > 0 ? completion.inputTokens() : reached ? input : 0;
            int out = completion.outputTokens() > 0 ? completion.outputTokens() : output;
            String outcome = switch (completion) {
                case Completion.Said _ -> "said";
                case Completion.Failed failed -> failed.failure().wire();
            };
            ModelCall call = new ModelCall(
                    prompt.purpose(),
                    candidate.endpoint().provider(),
                    candidate.model(),
                    prompt.version(),
                    in,
                    out,
                    accounts.cost(candidate.endpoint().provider(), candidate.model(), in, out)
                            .orElse(null),
                    millis,
                    outcome);
            calls.add(call);
            accounts.book(call);
            metrics.called(call);
            return call;
        }

        private boolean worthRepeating(Completion.Failed failed) {
            Duration wait = failed.retryAfter() == null ? Duration.ZERO : failed.retryAfter();
            return !hasBegun
                    && failed.failure().isWorthRepeating()
                    && wait.compareTo(SHORT_PAUSE) <= 0
                    && left().minus(wait).compareTo(TOO_LITTLE.multipliedBy(2)) > 0;
        }

        private void pause(Completion.Failed failed) {
            try {
                Thread.sleep(failed.retryAfter() == null ? TOO_LITTLE : failed.retryAfter());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private void note(Circuit circuit, Completion.Failed failed) {
            Duration wait = failed.retryAfter();
            if (wait != null && wait.compareTo(SHORT_PAUSE) > 0) {
                circuit.rest(wait, System.nanoTime());
            } else if (failed.failure().isSickness()) {
                circuit.failed(System.nanoTime());
            }
        }

        private Duration left() {
            return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        }

        private static int tokens(String text) {
            return text.length() / CHARACTERS_OF_A_TOKEN + 1;
        }
    }
}
