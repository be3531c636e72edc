package dev.parley.commerce.cart;

import dev.parley.commerce.cart.speech.CartSpeech;
import dev.parley.commerce.cart.speech.CartWish;
import dev.parley.llm.provider.OnnxEmbedder;
import dev.parley.nlu.Entity;
import dev.parley.nlu.IntentScore;
import dev.parley.nlu.ItemRef;
import dev.parley.nlu.Understanding;
import dev.parley.nlu.Utterance;
import dev.parley.nlu.UtteranceContext;
import dev.parley.nlu.entity.rule.RuleEntityExtraction;
import dev.parley.nlu.intent.IntentClassifier;
import dev.parley.nlu.intent.Profiles;
import dev.parley.nlu.language.LanguageDetector;
import dev.parley.nlu.language.LanguageGuess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints which commands about the cart are heard in the evaluation data; {@code parley.eval.data} names its folder. */
public final class CartEvaluation {

    private static final Path DATA = Path.of(System.getProperty("parley.eval.data", "../shared/eval"));
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 20, 10, 0, 0, 0, ZoneId.of("Europe/Madrid"));
    private static final Set<String> OWN = Set.of("CART_ADD", "CART_UPDATE", "CART_REMOVE", "CART_VIEW", "CART_CLEAR");

    private static final LanguageDetector LANGUAGES = new LanguageDetector();
    private static final RuleEntityExtraction ENTITIES = new RuleEntityExtraction(Set::of);
    private static final IntentClassifier INTENTS = new IntentClassifier(new Profiles(OnnxEmbedder.bundled()));

    private CartEvaluation() {}

    /** @param arguments texts to read instead of the data; a number first is the size of the list shown */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\\|", 2);
                    Understanding read =
                            read(parts[1].strip().replace("\\n", "\n"), Integer.parseInt(parts[0].strip()), null, "ES");
                    System.out.println(line + "  -> " + said(wishes(read, Integer.parseInt(parts[0].strip()))) + "   "
                            + brief(read));
                }
            }
            return;
        }
        int right = 0;
        int all = 0;
        for (String file : List.of("en_es_fr.dev.jsonl", "indic.dev.jsonl")) {
            for (String line : Files.readAllLines(DATA.resolve("10_sales_nlu").resolve(file))) {
                JsonNode json = new JsonMapper().readTree(line);
                JsonNode commands = json.path("commands");
                if (!json.get("profile").asString().equals("wholesale") || !commands.isArray()) {
                    continue;
                }
                List<String> expected = new ArrayList<>();
                for (JsonNode command : commands) {
                    if (OWN.contains(command.get("name").asString())) {
                        expected.add(command.get("name").asString() + " "
                                + (command.has("item_ref")
                                        ? command.get("item_ref").toString()
                                        : "-") + " "
                                + (command.has("quantity")
                                        ? command.get("quantity").asString()
                                        : "-"));
                    }
                }
                JsonNode context = json.get("context");
                int listSize = context.get("list_size").asInt();
                Understanding read = read(
                        json.get("text").asString(),
                        listSize,
                        context.get("pending").isNull()
                                ? null
                                : context.get("pending").asString(),
                        json.get("region").asString());
                List<String> heard = wishes(read, listSize).stream()
                        .filter(wish -> OWN.contains(wish.command()))
                        .map(CartEvaluation::said)
                        .toList();
                all++;
                if (heard.equals(expected)) {
                    right++;
                } else {
                    System.out.println(
                            json.get("id").asString() + " " + json.get("text").asString() + "\n   wanted " + expected
                                    + "\n   heard  " + heard + "\n   " + brief(read));
                }
            }
        }
        System.out.printf("%d of %d%n", right, all);
    }

    private static List<CartWish> wishes(Understanding read, int listSize) {
        return CartSpeech.wishes(read, listSize, false, code -> Optional.empty());
    }

    private static String said(List<CartWish> wishes) {
        return wishes.stream().map(CartEvaluation::said).toList().toString();
    }

    private static String said(CartWish wish) {
        ItemRef ref = wish.item();
        String item = ref == null
                ? "-"
                : ref.position() != null
                        ? "{\"position\":" + ref.position() + "}"
                        : ref.sku() != null ? "{\"sku\":\"" + ref.sku() + "\"}" : "{\"text\":\"" + ref.text() + "\"}";
        return wish.command() + " " + item + " "
                + (wish.quantity() == null ? "-" : wish.quantity().toPlainString());
    }

    private static String brief(Understanding read) {
        List<String> entities = read.entities().stream()
                .map((Entity entity) -> entity.name() + "=" + entity.text())
                .toList();
        List<String> intents = read.intents().stream()
                .limit(2)
                .map((IntentScore one) -> "%s %.2f".formatted(one.name(), one.confidence()))
                .toList();
        return read.language().code() + " " + intents + " " + entities;
    }

    private static Understanding read(String text, int listSize, @Nullable String pending, String region) {
        Utterance utterance = new Utterance(
                text,
                null,
                null,
                region,
                region.equals("IN") ? "INR" : "EUR",
                "wholesale",
                NOW,
                new UtteranceContext(listSize, pending));
        LanguageGuess guess = LANGUAGES.detect(utterance);
        List<Entity> entities = ENTITIES.extract(utterance, guess.language());
        return new Understanding(
                text,
                guess.language(),
                guess.confidence(),
                INTENTS.classify(utterance, guess.language(), entities),
                entities,
                0);
    }
}
