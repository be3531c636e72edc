package dev.parley.commerce.skill;

import dev.parley.commerce.Availabilities;
import dev.parley.commerce.Prices;
import dev.parley.commerce.Product;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts a product's record into words. */
@Component
class ProductText {

    /** Units that a price is for without saying so. */
    private static final Set<String> SINGLE = Set.of("ea", "pc", "pcs", "piece", "ud", "u", "unit", "each");

    private final Wording wording;

    ProductText(Wording wording) {
        this.wording = wording;
    }

    /** One line: name, price, how many there are. */
    String line(Product product, TurnContext turn) {
        return product.name() + ": " + price(product, turn) + ", " + stock(product, turn);
    }

    String price(Product product, TurnContext turn) {
        String price =
                Prices.text(product.price(), turn.language(), turn.tenant().region());
        return SINGLE.contains(product.unit().toLowerCase(Locale.ROOT)) ? price : price + " / " + product.unit();
    }

    String stock(Product product, TurnContext turn) {
        return wording.say(
                turn.language(),
                "commerce.product.stock." + Availabilities.of(product).status(),
                Map.of("n", product.stock().toPlainString()));
    }

    /** How fresh the figures are: today's clock time, else the day. */
    String asOf(Instant at, TurnContext turn) {
        return wording.say(turn.language(), "commerce.product.asOf", Map.of("time", moment(at, turn)));
    }

    String property(String name, TurnContext turn) {
        return wording.say(turn.language(), "commerce.product.property." + name);
    }

    private static String moment(Instant at, TurnContext turn) {
        ZonedDateTime local = at.atZone(turn.tenant().timeZone());
        LocalDate today = turn.localNow().toLocalDate();
        Locale locale =
                Locale.of(turn.language().locale().getLanguage(), turn.tenant().region());
        return local.toLocalDate().equals(today)
                ? DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(local)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(local);
    }

    /** Everything the record says, raw and in the words it may be quoted with. */
    Evidence evidence(Product product, Instant asOf, TurnContext turn) {
        List<String> lines = new ArrayList<>();
        lines.add(line(product, turn));
        lines.add("SKU " + product.sku());
        lines.add(product.price().toString());
        lines.add(product.description());
        lines.add(String.valueOf(product.category()));
        lines.add(String.valueOf(product.brand()));
        lines.add(product.stock().toPlainString() + " " + product.unit());
        product.attributes()
                .forEach((name, value) -> lines.add(name + " " + value + " " + ProductFacts.value(name, value)));
        ProductReplies.PROPERTIES.forEach(
                property -> ProductFacts.of(product, property).ifPresent(lines::add));
        lines.add(asOf(asOf, turn));
        return new Evidence.OfRecord(
                ProductSkill.EVIDENCE, product.sku(), product.name(), String.join("\n", lines), asOf, true);
    }
}
