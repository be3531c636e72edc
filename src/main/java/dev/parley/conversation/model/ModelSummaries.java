package dev.parley.conversation.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.conversation.Summaries;
import dev.parley.conversation.Transcripts;
import dev.parley.conversation.guard.CommitmentGate;
import dev.parley.conversation.message.Transcript;
import dev.parley.llm.LanguageModels;
import dev.parley.llm.ModelAnswer;
import dev.parley.llm.Prompts;
import dev.parley.llm.Purpose;
import dev.parley.nlu.InjectionDetector;
import dev.parley.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a model sum a conversation up; every sentence has to be backed by what was said. */
@Component
class ModelSummaries implements Summaries {

    private static final Logger log = LoggerFactory.getLogger(ModelSummaries.class);
    private static final String PROMPT = "conversation/summarise";
    private static final int MAX_TOKENS = 250;
    private static final int LONGEST = 1_000;
    /** The end of a long conversation is what a colleague goes on from. */
    private static final int LAST_LINES = 40;

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?।])\\s+|\\n+");

    private record Key(UUID tenant, UUID conversation, UUID lastMessage) {}

    private final LanguageModels models;
    private final Prompts prompts;
    private final Transcripts transcripts;
    private final CommitmentGate gate;
    private final InjectionDetector injection;
    /** The queue and the e-mail about it want the same one at the same moment. */
    private final Cache<Key, CompletableFuture<Optional<String>>> recent = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    ModelSummaries(
            LanguageModels models,
            Prompts prompts,
            Transcripts transcripts,
            CommitmentGate gate,
            InjectionDetector injection) {
        this.models = models;
        this.prompts = prompts;
        this.transcripts = transcripts;
        this.gate = gate;
        this.injection = injection;
    }

    @Override
    public boolean areAvailable() {
        return models.isAvailable(Purpose.SUMMARISE);
    }

    @Override
    public Optional<String> of(UUID conversationId) {
        return areAvailable()
                ? transcripts
                        .find(conversationId)
                        .map(Transcript::lines)
                        .filter(lines -> !lines.isEmpty())
                        .flatMap(lines -> once(conversationId, lines))
                : Optional.empty();
    }

    private Optional<String> once(UUID conversationId, List<Transcript.Line> lines) {
        Key key = new Key(
                TenantContext.current().id().value(),
                conversationId,
                lines.getLast().messageId());
        CompletableFuture<Optional<String>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<String>> first = recent.asMap().putIfAbsent(key, mine);
        if (first != null) {
            return first.join();
        }
        try {
            Optional<String> summary = asked(lines);
            mine.complete(summary);
            return summary;
        } finally {
            // Whoever waits must not wait for ever, whatever went wrong here.
            mine.complete(Optional.empty());
        }
    }

    private Optional<String> asked(List<Transcript.Line> lines) {
        List<Transcript.Line> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        if (last.stream().anyMatch(line -> line.role().equals("customer") && injection.suspects(line.text()))) {
            return Optional.empty();
        }
        String said =
                last.stream().map(line -> line.role() + ": " + line.text()).collect(Collectors.joining("\n"));
        String language = TenantContext.current().locale().getDisplayLanguage(Locale.ENGLISH);
        ModelAnswer answer = models.ask(prompts.find(PROMPT)
                .fill(
                        Purpose.SUMMARISE,
                        Map.of("language", language),
                        Map.of("conversation", said),
                        MAX_TOKENS,
                        false));
        return switch (answer) {
            case ModelAnswer.Silent _ -> Optional.empty();
            case ModelAnswer.Said summary -> checked(summary.text().strip(), said);
        };
    }

    private Optional<String> checked(String summary, String said) {
        CommitmentGate.Backing backing = gate.backing(said);
        Optional<String> objection = summary.isEmpty() || summary.length() > LONGEST
                ? Optional.of("its length is " + summary.length())
                : SENTENCE.splitAsStream(summary)
                        .flatMap(sentence -> gate.objection(sentence, backing).stream())
                        .findFirst();
        objection.ifPresent(why -> log.debug("A summary was not used: {}", why));
        return objection.isEmpty() ? Optional.of(summary.replaceAll("\\s+", " ")) : Optional.empty();
    }
}
