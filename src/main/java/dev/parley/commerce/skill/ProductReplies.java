package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what a product's record holds, and what it does not. */
@Component
class ProductReplies {

    private final Wording wording;
    private final ProductText text;

    ProductReplies(Wording wording, ProductText text) {
        this.wording = wording;
        this.text = text;
    }

    /** The whole record. */
    Statement record(Product product, TurnContext turn, Catalogue catalogue) {
        List<String> lines = new ArrayList<>();
        lines.add(product.in(turn.language()).name() + " (" + product.sku() + "): " + text.prices(product, turn) + ", "
                + text.stock(product, turn));
        if (!product.description().isBlank()) {
            lines.add(product.description());
        }
        Stream.of(product.brand(), product.category())
                .filter(value -> value != null && !value.isBlank())
                .reduce((brand, category) -> brand + " · " + category)
                .ifPresent(lines::add);
        ProductFacts.USUAL.forEach(property -> fact(product, property, turn).ifPresent(fact -> lines.add("- " + fact)));
        lines.add(text.asOf(catalogue.asOf(product), turn));
        return statement(lines, product, catalogue.asOf(product), turn);
    }

    /** What so many of it come to. */
    Statement priceOf(Product product, BigDecimal quantity, TurnContext turn) {
        String total = text.priceOf(product, quantity, turn);
        return new Statement(
                total,
                List.of(
                        text.evidence(product, product.updatedAt(), turn),
                        new Evidence.OfRecord(
                                ProductSkill.EVIDENCE,
                                product.sku(),
                                product.name(),
                                total,
                                product.updatedAt(),
                                true)));
    }

    Statement facts(Product product, List<String> known, List<String> unknown, TurnContext turn) {
        List<String> lines = new ArrayList<>(List.of(product.in(turn.language()).name() + " (" + product.sku() + ")"));
        known.forEach(property -> fact(product, property, turn).ifPresent(fact -> lines.add("- " + fact)));
        unknown.forEach(
                property -> lines.add("- " + text.property(property, turn) + ": " + say("missing", turn, Map.of())));
        return statement(lines, product, product.updatedAt(), turn);
    }

    /** The record's own words, for the customer to judge. */
    Statement says(Product product, TurnContext turn) {
        String said = Stream.of(product.name(), product.description())
                .filter(part -> !part.isBlank())
                .reduce((name, description) -> name + ". " + description)
                .orElse("");
        return statement(
                List.of(say("says", turn, Map.of("sku", product.sku(), "text", said))),
                product,
                product.updatedAt(),
                turn);
    }

    Statement silent(Product product, TurnContext turn) {
        return statement(
                List.of(say(
                        "silent",
                        turn,
                        Map.of("name", product.in(turn.language()).name()))),
                product,
                product.updatedAt(),
                turn);
    }

    /** Two records side by side; whether they go together no record says. */
    Statement together(Product product, Optional<Product> other, TurnContext turn) {
        List<String> lines = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Product one : Stream.concat(Stream.of(product), other.stream()).toList()) {
            String measured = fact(one, "size", turn)
                    .or(() -> fact(one, "diameter", turn))
                    .map(fact -> " (" + fact + ")")
                    .orElse("");
            lines.add("- " + one.in(turn.language()).name() + measured);
            evidence.add(text.evidence(one, one.updatedAt(), turn));
        }
        lines.add(say("together", turn, Map.of()));
        return new Statement(String.join("\n", lines), evidence);
    }

    Statement which(TurnContext turn) {
        return Statement.plain(say("which", turn, Map.of()));
    }

    private Optional<String> fact(Product product, String property, TurnContext turn) {
        return switch (property) {
            case "price" -> Optional.of(text.property(property, turn) + ": " + text.prices(product, turn));
            case "stock" -> Optional.of(text.stock(product, turn));
            default -> ProductFacts.of(product, property).map(value -> text.property(property, turn) + ": " + value);
        };
    }

    private Statement statement(List<String> lines, Product product, Instant asOf, TurnContext turn) {
        return new Statement(String.join("\n", lines), List.of(text.evidence(product, asOf, turn)));
    }

    private String say(String key, TurnContext turn, Map<String, ?> arguments) {
        return wording.say(turn.language(), "commerce.product." + key, arguments);
    }
}
