package dev.parley.leads.score;

import dev.parley.leads.profile.ProfileFile;
import dev.parley.leads.profile.ProfileNode;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.shared.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of one score, as a profile's file states them.
 *
 * @param intents points of the best intent so far (heat only)
 * @param open points of what is open (heat only)
 * @param blend how messages are blended (heat only)
 */
record RuleFile(
        String version, List<ScoreRule> rules, Map<String, Integer> intents, Map<String, Integer> open, Blend blend) {

    /** All in percent; {@code decay} is what an older message's weight loses with every newer one. */
    record Blend(int average, int peak, int decay) {}

    static RuleFile parse(String name, String text) {
        return ProfileFile.parse(name, text, RuleFile::read);
    }

    static RuleFile read(ProfileNode root) {
        root.only("version", "rules", "intents", "open", "blend");
        return new RuleFile(
                root.need("version").text(),
                root.need("rules").list().stream().map(RuleFile::rule).toList(),
                points(root.get("intents"), 0, 100),
                points(root.get("open"), -100, 0),
                blend(root.get("blend")));
    }

    private static ScoreRule rule(ProfileNode node) {
        node.only("rule", "points", "known", "field", "is", "above");
        return new ScoreRule(node.need("rule").text(), node.need("points").number(0, 100), condition(node));
    }

    private static Condition condition(ProfileNode node) {
        List<String> known = fields(node.get("known"));
        if (node.get("field").exists()) {
            String field = field(node.get("field"));
            List<Object> values =
                    node.need("is").list().stream().map(ProfileNode::value).toList();
            return new Condition.OneOf(field, values);
        }
        if (known.isEmpty()) {
            node.problem("a rule needs 'known', or 'field' and 'is'");
        }
        return node.get("above").exists()
                ? new Condition.Above(known, money(node.get("above")))
                : new Condition.AnyKnown(known);
    }

    private static Money money(ProfileNode node) {
        node.only("amount", "currency");
        try {
            return Money.of(node.need("amount").text(), node.need("currency").text());
        } catch (IllegalArgumentException | ArithmeticException malformed) {
            node.problem("must be an amount and an ISO 4217 currency");
            return new Money(0, "USD");
        }
    }

    private static List<String> fields(ProfileNode node) {
        return node.list().stream().map(RuleFile::field).toList();
    }

    private static String field(ProfileNode node) {
        String name = node.text();
        if (!EntityNames.ALL.contains(name)) {
            node.problem("'" + name + "' is no entity");
        }
        return name;
    }

    private static Map<String, Integer> points(ProfileNode node, int lowest, int highest) {
        Map<String, Integer> points = new LinkedHashMap<>();
        node.entries().forEach((intent, value) -> {
            if (!Intents.ALL.contains(intent)) {
                value.problem("'" + intent + "' is no intent");
            }
            points.put(intent, value.number(lowest, highest));
        });
        return points;
    }

    private static Blend blend(ProfileNode node) {
        if (!node.exists()) {
            return new Blend(60, 40, 0);
        }
        node.only("average", "peak", "decay");
        Blend blend = new Blend(
                node.need("average").number(0, 100),
                node.need("peak").number(0, 100),
                node.need("decay").number(0, 99));
        if (blend.average() + blend.peak() != 100) {
            node.problem("average and peak must add up to 100");
        }
        return blend;
    }
}
