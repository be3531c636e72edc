package dev.parley.conversation.model;

import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.ItemRef;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads argument values of the grammar's types; a value that points outside the list shown or was not said is none. */
final class ProposedArguments {

    private static final int LONGEST = 200;
    private static final int MOST = 12;
    private static final int DEEPEST = 3;
    private static final long LARGEST = 1_000_000;
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*+");

    private final String said;
    private final Set<String> figures;
    private final @Nullable DisplayedList shown;

    ProposedArguments(TurnContext turn) {
        this.said = folded(turn.text());
        this.shown = turn.state().lastList();
        this.figures = DIGITS.matcher(said)
                .results()
                .map(match -> match.group().replaceAll("[.,]", ""))
                .collect(Collectors.toSet());
        // Numbers in words were read by rule.
        turn.understanding()
                .all(EntityNames.QUANTITY)
                .forEach(quantity -> figures.add(String.valueOf(quantity.wireValue())));
    }

    Optional<Object> read(String type, JsonNode value) {
        return switch (type) {
            case "text" -> text(value).map(Object.class::cast);
            case "number" -> number(value).map(Object.class::cast);
            case "item_ref" -> value.isArray() ? items(value) : item(value).map(Object.class::cast);
            case "money" -> money(value).map(Object.class::cast);
            case "object" -> value.isObject() ? Optional.ofNullable(plain(value, 0)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> text(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST && said.contains(folded(text)));
    }

    /** Numbers are digits in a text, as commands carry them. */
    private Optional<String> number(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isIntegralNumber)
                .filter(JsonNode::canConvertToLong)
                .map(JsonNode::longValue)
                .filter(number -> number >= 1 && number <= LARGEST)
                .map(String::valueOf)
                .filter(figures::contains);
    }

    private Optional<Money> money(JsonNode value) {
        try {
            Money money = Money.of(
                    value.path("amount").asString(""), value.path("currency").asString(""));
            String amount = money.amount().stripTrailingZeros().toPlainString().replace(".", "");
            return figures.contains(amount) && money.amount().compareTo(BigDecimal.ZERO) >= 0
                    ? Optional.of(money)
                    : Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private Optional<Object> items(JsonNode values) {
        List<ItemRef> refs = new ArrayList<>();
        for (JsonNode value : values) {
            item(value).ifPresent(refs::add);
        }
        return refs.size() == values.size() && refs.size() <= MOST && !refs.isEmpty()
                ? Optional.of(List.copyOf(refs))
                : Optional.empty();
    }

    private Optional<ItemRef> item(JsonNode value) {
        if (!value.isObject() || value.size() != 1) {
            return Optional.empty();
        }
        JsonNode position = value.path("position");
        if (position.isInt()) {
            int most = shown == null ? 0 : shown.items().size();
            int at = position.intValue();
            return at != 0 && Math.abs((long) at) <= most ? Optional.of(ItemRef.at(at)) : Optional.empty();
        }
        if (value.path("sku").isString()) {
            String sku = value.path("sku").stringValue();
            boolean isShown = shown != null && shown.skus().contains(sku);
            return isShown || text(value.path("sku")).isPresent() ? Optional.of(ItemRef.sku(sku)) : Optional.empty();
        }
        return text(value.path("text")).map(ItemRef::described);
    }

    /** Search filters and the like: small, and made of nothing but words and numbers. */
    private @Nullable Object plain(JsonNode value, int depth) {
        if (value.isString() && value.stringValue().length() <= LONGEST) {
            return value.stringValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (depth >= DEEPEST || value.size() > MOST) {
            return null;
        }
        if (value.isArray()) {
            List<Object> list = new ArrayList<>();
            for (JsonNode item : value) {
                Object read = plain(item, depth + 1);
                if (read == null) {
                    return null;
                }
                list.add(read);
            }
            return List.copyOf(list);
        }
        if (!value.isObject()) {
            return null;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        for (var field : value.properties()) {
            Object read = plain(field.getValue(), depth + 1);
            if (read == null) {
                return null;
            }
            object.put(field.getKey(), read);
        }
        return object;
    }

    private static String folded(String text) {
        StringBuilder ascii = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(point -> {
                    int digit = Character.digit(point, 10);
                    ascii.appendCodePoint(digit >= 0 ? '0' + digit : point);
                });
        return ascii.toString().replaceAll("\\s+", " ");
    }
}
