package dev.parley.commerce.search;

import dev.parley.shared.Money;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, with what is asked of the goods beside what they are: whose make, at what price, in which order.
 *
 * @param text as it was said
 * @param rest the text without all of this
 * @param brands any of these makers; none for all
 * @param foreign a maker that is asked for and not sold here, or null
 * @param min at least, or null
 * @param max at most, or null
 * @param available only what can be sold now
 */
public record Wish(
        String text,
        String rest,
        List<String> brands,
        @Nullable String foreign,
        @Nullable Money min,
        @Nullable Money max,
        Order order,
        boolean available) {

    /** Which of them come first. */
    public enum Order {
        FITTING,
        CHEAPEST,
        DEAREST
    }

    public Wish {
        brands = List.copyOf(brands);
    }

    public static Wish of(String text) {
        return new Wish(text, text, List.of(), null, null, null, Order.FITTING, false);
    }

    /** Whether anything is asked beside the goods themselves. */
    public boolean isStated() {
        return isMade() || isPriced() || order != Order.FITTING || available;
    }

    /** Whether a maker is asked for. */
    public boolean isMade() {
        return !brands.isEmpty() || foreign != null;
    }

    /** Whether a price is asked for. */
    public boolean isPriced() {
        return min != null || max != null;
    }

    /** The same of other goods. */
    public Wish speakingOf(String goods) {
        return new Wish(goods, goods, brands, foreign, min, max, order, available);
    }

    /** Whether the goods are spoken of at all. */
    public boolean speaksOfGoods() {
        return Described.speaksOf(rest);
    }

    /** What is asked for beside what the words alone say. */
    public Wish beyond(Wish words) {
        return new Wish(
                text,
                rest,
                brands.equals(words.brands) ? List.of() : brands,
                foreign,
                Objects.equals(min, words.min) ? null : min,
                Objects.equals(max, words.max) ? null : max,
                order,
                available && !words.available);
    }

    public boolean acceptsPrice(Money price) {
        return new PriceWords(min, max, rest).accepts(price);
    }

    /** This wish with all that a newer one states; a new maker or price takes the place of the old one. */
    public Wish refinedBy(Wish newer) {
        boolean priced = newer.isPriced();
        boolean made = newer.isMade();
        return new Wish(
                newer.speaksOfGoods() ? newer.text : text + " " + newer.text,
                newer.speaksOfGoods() ? newer.rest : rest,
                made ? newer.brands : brands,
                made ? newer.foreign : foreign,
                priced ? newer.min : min,
                priced ? newer.max : max,
                newer.order == Order.FITTING ? order : newer.order,
                available || newer.available);
    }
}
