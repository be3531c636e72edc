package dev.parley.commerce.skill;

import dev.parley.commerce.TestCatalogues;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.conversation.message.InboundMessage;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.conversation.skill.Workspace;
import dev.parley.nlu.Command;
import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Understanding;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantId;
import dev.parley.tenancy.TenantSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A conversation with the stock skill alone, over the demo dealership's vehicles; keeps list and memory between turns. */
public final class StockDialogue {

    private static final Path DEMO = Path.of("src/main/resources/demo/dealership/vehicles.csv");
    private static final Clock CLOCK = Clock.fixed(TestCatalogues.NOW, ZoneOffset.UTC);

    private final StockSkill skill;
    private final Tenant tenant;
    private DialogueState state = DialogueState.NEW;
    private @Nullable String intent;

    public StockDialogue(Catalogue catalogue, Tenant tenant) {
        Wording wording = new Wording();
        VehicleText text = new VehicleText(wording);
        this.tenant = tenant;
        StockRecogniser recogniser = new StockRecogniser(CLOCK);
        VehicleReplies replies = new VehicleReplies(wording, text, new FactSpeech(wording, text));
        StockAnswers answers = new StockAnswers(
                recogniser,
                new StockReplies(wording, text, new WishText(wording, text)),
                replies,
                new ModelComparison(wording, text, replies),
                new ColleagueOffer(wording));
        this.skill = new StockSkill(() -> catalogue, recogniser, answers);
    }

    public static StockDialogue demo() {
        return new StockDialogue(new Catalogue(1, TestCatalogues.products(DEMO)), tenant(Locale.US, "USD"));
    }

    public static Tenant tenant(Locale locale, String currency) {
        return new Tenant(
                TenantId.of(new UUID(0, 1)),
                "test",
                "Test Motors",
                "dealership",
                locale,
                currency,
                ZoneId.of("America/Chicago"),
                TenantSettings.defaults(),
                "pk_test",
                1);
    }

    /** What came of a message; null where the skill heard nothing for itself. */
    public record Heard(Command command, Outcome outcome) {

        public String text() {
            return outcome.statements().stream().map(Statement::text).collect(Collectors.joining("\n"));
        }

        public List<String> skus() {
            DisplayedList list = outcome.list();
            return list == null ? List.of() : list.skus();
        }
    }

    public StockDialogue meaning(@Nullable String intentName) {
        intent = intentName;
        return this;
    }

    public StockDialogue pending(String question) {
        state = new DialogueState(
                state.turns(), state.language(), false, state.lastList(), question, Set.of(), null, state.memory());
        return this;
    }

    public @Nullable Heard say(String message) {
        return say(message, Language.ENGLISH);
    }

    public @Nullable Heard say(String message, Language language) {
        TurnContext turn = turn(message, language);
        List<Command> commands = skill.recognise(turn).stream()
                .map(dev.parley.conversation.skill.Heard::command)
                .toList();
        state = new DialogueState(
                state.turns() + 1, language, false, state.lastList(), null, Set.of(), null, state.memory());
        if (commands.isEmpty()) {
            return null;
        }
        Heard heard = new Heard(commands.getFirst(), skill.perform(commands.getFirst(), turn));
        Map<String, Map<String, Object>> memory = new HashMap<>(state.memory());
        Map<String, Object> kept = heard.outcome().memory();
        if (kept != null) {
            memory.put(skill.name(), kept);
        }
        DisplayedList list = heard.outcome().list() != null ? heard.outcome().list() : state.lastList();
        state = new DialogueState(state.turns(), language, false, list, null, Set.of(), null, memory);
        return heard;
    }

    private TurnContext turn(String message, Language language) {
        Understanding understanding = new Understanding(
                message, language, 1, intent == null ? List.of() : List.of(new IntentScore(intent, 0.9)), List.of(), 0);
        return new TurnContext(
                tenant,
                new UUID(0, 2),
                new UUID(0, 3),
                new UUID(0, 4),
                new InboundMessage(null, null, message, null, "widget", null, null),
                understanding,
                language,
                state,
                TestCatalogues.NOW,
                false,
                new Workspace());
    }
}
