package dev.parley.commerce.skill;

import dev.parley.commerce.Availabilities;
import dev.parley.commerce.Prices;
import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.OwnPrices;
import dev.parley.commerce.catalogue.Pricing;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Money;
import dev.parley.shared.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
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

    private static final Set<String> UNITS =
            Set.of("box", "pack", "pair", "metre", "set", "tube", "length", "roll", "bag", "kg", "litre");

    private final Wording wording;
    private final Pricing pricing;

    ProductText(Wording wording, Pricing pricing) {
        this.wording = wording;
        this.pricing = pricing;
    }

    /** What the customer pays for them: the list's prices, or what was agreed with one who is known for sure. */
    OwnPrices own(Collection<Product> products, TurnContext turn) {
        return TurnPrices.of(products, pricing, turn);
    }

    /** One line: name, price, how many there are. */
    String line(Product product, TurnContext turn) {
        return line(product, price(product, turn), turn);
    }

    /** The line with what the price falls to for more. */
    String lineWithSteps(Product product, TurnContext turn) {
        return line(product, prices(product, turn), turn);
    }

    private String line(Product product, String price, TurnContext turn) {
        return product.in(turn.language()).name() + ": " + price + ", " + stock(product, turn);
    }

    String price(Product product, TurnContext turn) {
        String price = money(unitPrice(product, BigDecimal.ONE, turn), turn);
        return SINGLE.contains(product.unit().toLowerCase(Locale.ROOT)) ? price : price + " / " + unit(product, turn);
    }

    private Money unitPrice(Product product, BigDecimal quantity, TurnContext turn) {
        return own(List.of(product), turn).unitPrice(product, quantity);
    }

    private static String money(Money money, TurnContext turn) {
        return Prices.text(money, turn.language(), turn.tenant().region());
    }

    /** The price, with what it falls to for more. */
    String prices(Product product, TurnContext turn) {
        List<String> prices = new ArrayList<>(List.of(price(product, turn)));
        for (OwnPrices.Step step : own(List.of(product), turn).steps(product)) {
            prices.add(wording.say(
                    turn.language(),
                    "commerce.product.break",
                    Map.of(
                            "n", step.from().stripTrailingZeros().toPlainString(),
                            "price", money(step.price(), turn))));
        }
        return String.join(" · ", prices);
    }

    /** What so many come to. */
    String priceOf(Product product, BigDecimal quantity, TurnContext turn) {
        Money each = unitPrice(product, quantity, turn);
        BigDecimal total =
                each.amount().multiply(quantity).setScale(each.amount().scale(), RoundingMode.HALF_UP);
        String said = wording.say(
                turn.language(),
                "commerce.product.quantity",
                Map.of(
                        "n", quantity.toPlainString(),
                        "price", money(each, turn),
                        "total", money(Money.of(total, each.currency()), turn)));
        BigDecimal less = unitPrice(product, BigDecimal.ONE, turn)
                .amount()
                .multiply(quantity)
                .setScale(total.scale(), RoundingMode.HALF_UP)
                .subtract(total);
        return less.signum() > 0 ? said + " (" + saving(Money.of(less, each.currency()), turn) + ")" : said;
    }

    private String saving(Money less, TurnContext turn) {
        return wording.say(turn.language(), "commerce.product.saving", Map.of("saving", money(less, turn)));
    }

    /** What is counted, in the customer's language where it is a usual unit. */
    String unit(Product product, TurnContext turn) {
        String unit = product.unit().toLowerCase(Locale.ROOT);
        return UNITS.contains(unit) ? wording.say(turn.language(), "commerce.product.unit." + unit) : product.unit();
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
        lines.add(product.name());
        lines.add("SKU " + product.sku());
        lines.add(product.price().toString());
        lines.add(prices(product, turn));
        lines.add(product.description());
        lines.add(String.valueOf(product.category()));
        lines.add(String.valueOf(product.brand()));
        lines.add(product.stock().toPlainString() + " " + product.unit());
        product.attributes()
                .forEach((name, value) -> lines.add(name + " " + value + " " + ProductFacts.value(name, value)));
        ProductFacts.USUAL.forEach(
                property -> ProductFacts.of(product, property).ifPresent(lines::add));
        lines.add(asOf(asOf, turn));
        return new Evidence.OfRecord(
                ProductSkill.EVIDENCE, product.sku(), product.name(), String.join("\n", lines), asOf, true);
    }
}
