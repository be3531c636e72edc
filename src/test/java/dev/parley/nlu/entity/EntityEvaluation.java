package dev.parley.nlu.entity;

import dev.parley.nlu.Entity;
import dev.parley.nlu.ItemRef;
import dev.parley.nlu.Utterance;
import dev.parley.nlu.UtteranceContext;
import dev.parley.nlu.entity.rule.RuleEntityExtraction;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Measures entity extraction on the sales utterances of the evaluation data: {@code -Dparley.eval.data}, and
 * {@code -Dparley.eval.mistakes=true} to see what went wrong.
 */
public final class EntityEvaluation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> CLOSED = Set.of(
            "fuel",
            "transmission",
            "condition",
            "vehicle_type",
            "purchase_mode",
            "timeline",
            "buyer_type",
            "customer_type",
            "insurance_type",
            "rating",
            "preferred_channel",
            "colour",
            "unit",
            "service_type",
            "usage",
            "priorities",
            "has_trade_in",
            "contact_willingness",
            "currency");
    private static final Map<String, String> CURRENCIES = Map.of(
            "US", "USD", "ES", "EUR", "FR", "EUR", "BE", "EUR", "GB", "GBP", "IN", "INR", "CA", "CAD", "MX", "MXN");

    private final boolean mistakes = Boolean.getBoolean("parley.eval.mistakes");
    private final EntityExtraction extraction = new RuleEntityExtraction(Set::of);
    private final Map<String, Tally> byEntity = new TreeMap<>();
    private final Map<String, Tally> byLanguage = new TreeMap<>();
    private final Tally all = new Tally();
    private final List<Long> nanos = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(System.getProperty("parley.eval.data", "../shared/eval"));
        EntityEvaluation evaluation = new EntityEvaluation();
        for (String file : List.of("en_es_fr.dev.jsonl", "indic.dev.jsonl")) {
            evaluation.evaluate(data.resolve("10_sales_nlu").resolve(file));
        }
        evaluation.print();
    }

    private void evaluate(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            evaluate(JSON.readTree(line));
        }
    }

    private void evaluate(JsonNode line) {
        Language language = Language.of(line.get("lang").asString());
        Utterance utterance = utterance(line, language);
        extraction.extract(utterance, language);
        long start = System.nanoTime();
        List<Entity> found = new ArrayList<>(extraction.extract(utterance, language));
        nanos.add(System.nanoTime() - start);
        for (JsonNode wanted : line.get("entities")) {
            score(line, wanted, found);
        }
        for (Entity invented : found) {
            tally(line, invented.name()).forEach(Tally::invented);
            note("  INVENTED ", line, invented.name() + "=" + value(invented.value()) + " «" + invented.text() + "»");
        }
    }

    private static Utterance utterance(JsonNode line, Language language) {
        String region = line.has("region") ? line.get("region").asString() : "ES";
        ZoneId zone = ZoneId.of(region.equals("IN") ? "Asia/Kolkata" : "Europe/Madrid");
        JsonNode context = line.get("context");
        String pending =
                context.get("pending").isNull() ? null : context.get("pending").asString();
        return new Utterance(
                line.get("text").asString(),
                language,
                language,
                region,
                CURRENCIES.getOrDefault(region, "EUR"),
                line.get("profile").asString(),
                ZonedDateTime.of(2026, 11, 20, 10, 0, 0, 0, zone),
                new UtteranceContext(context.get("list_size").asInt(), pending));
    }

    private void score(JsonNode line, JsonNode wanted, List<Entity> found) {
        String name = wanted.get("name").asString();
        boolean optional = wanted.has("optional") && wanted.get("optional").asBoolean();
        Entity match = found.stream()
                .filter(entity -> entity.name().equals(name) && matches(wanted, entity))
                .max((a, b) -> Boolean.compare(valueRight(wanted, a), valueRight(wanted, b)))
                .orElse(null);
        if (match == null) {
            if (!optional) {
                tally(line, name).forEach(Tally::missed);
                note(
                        "  MISSED   ",
                        line,
                        name + "=" + wanted.get("value") + " «"
                                + wanted.get("text").asString() + "»");
            }
            return;
        }
        found.remove(match);
        boolean right = valueRight(wanted, match);
        if (!right) {
            note("  VALUE    ", line, name + "=" + wanted.get("value") + " but " + value(match.value()));
        }
        if (!optional || !right) {
            tally(line, name).forEach(tally -> tally.found(right));
        }
    }

    private static boolean matches(JsonNode wanted, Entity entity) {
        boolean overlaps = entity.start() < wanted.get("end").asInt()
                && wanted.get("start").asInt() < entity.end();
        return overlaps || CLOSED.contains(entity.name()) && valueRight(wanted, entity);
    }

    private static boolean valueRight(JsonNode wanted, Entity entity) {
        JsonNode value = wanted.get("value");
        if (value == null || value.isNull()) {
            return true;
        }
        return switch (entity.value()) {
            case Money money ->
                value.isObject()
                        && money.amountText().equals(value.get("amount").asString())
                        && money.currency().equals(value.get("currency").asString());
            case ItemRef ref -> same(ref, value);
            default -> folded(entity.value().toString()).equals(folded(value.asString()));
        };
    }

    private static boolean same(ItemRef ref, JsonNode value) {
        if (value.has("position")) {
            return ref.position() != null
                    && ref.position() == value.get("position").asInt();
        }
        if (value.has("sku")) {
            return value.get("sku").asString().equals(ref.sku());
        }
        return ref.text() != null
                && wordsOf(ref.text()).equals(wordsOf(value.get("text").asString()));
    }

    private static List<String> wordsOf(String text) {
        List<String> words =
                new ArrayList<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[\\s']+")));
        words.removeAll(List.of("the", "el", "la", "los", "las", "le", "les", "l", "that", "those"));
        return words;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{Mn}\\s-]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String value(Object value) {
        return value instanceof ItemRef ref
                ? "ref " + ref.position() + "/" + ref.sku() + "/" + ref.text()
                : value.toString();
    }

    private List<Tally> tally(JsonNode line, String name) {
        return List.of(
                all,
                byEntity.computeIfAbsent(name, key -> new Tally()),
                byLanguage.computeIfAbsent(line.get("lang").asString(), key -> new Tally()));
    }

    private void note(String what, JsonNode line, String detail) {
        if (mistakes) {
            System.out.println(what + line.get("id").asString() + "  " + detail + "   | "
                    + line.get("text").asString());
        }
    }

    private void print() {
        byEntity.forEach((name, tally) -> System.out.printf("%-20s %s%n", name, tally));
        byLanguage.forEach((language, tally) -> System.out.printf("%-20s %s%n", language, tally));
        System.out.printf("%-20s %s%n", "all", all);
        nanos.sort(null);
        System.out.printf(
                "p50 %.3f ms, p99 %.3f ms%n",
                nanos.get(nanos.size() / 2) / 1e6, nanos.get(nanos.size() * 99 / 100) / 1e6);
    }
}
