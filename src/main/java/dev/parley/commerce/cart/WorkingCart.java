package dev.parley.commerce.cart;

import dev.parley.commerce.Product;
import dev.parley.commerce.Quantities;
import dev.parley.commerce.cart.CartChange.Changed;
import dev.parley.commerce.cart.CartChange.Reason;
import dev.parley.commerce.cart.CartChange.Refused;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.catalogue.Pricing;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cart while it is worked on: changed as often as a turn has commands, stored once at its end. Used by one thread.
 */
public final class WorkingCart {

    private final Catalogue catalogue;
    private final Pricing pricing;
    private final Function<Product, String> names;
    private final String currency;
    private final @Nullable UUID contactId;
    private final Map<String, BigDecimal> quantities = new LinkedHashMap<>();
    private final Consumer<WorkingCart> store;
    private final long version;
    private boolean changed;

    /**
     * @param names what a product is called for whoever reads the cart
     * @param currency of an empty cart
     * @param contactId whose own prices count, or null
     * @param version the cart was read at; 0 when it was never stored
     * @param store keeps it
     */
    WorkingCart(
            Catalogue catalogue,
            Pricing pricing,
            Function<Product, String> names,
            String currency,
            @Nullable UUID contactId,
            List<StoredCart.Line> lines,
            long version,
            Consumer<WorkingCart> store) {
        this.catalogue = catalogue;
        this.pricing = pricing;
        this.names = names;
        this.currency = currency;
        this.contactId = contactId;
        this.version = version;
        this.store = store;
        lines.forEach(line -> quantities.put(line.sku(), line.quantity()));
    }

    /** As it stands now, at today's prices. A product that is no longer sold is not in it. */
    public Cart cart() {
        List<CartLine> lines = new ArrayList<>();
        Money total = new Money(0, currency());
        for (Map.Entry<String, BigDecimal> kept : quantities.entrySet()) {
            Optional<Product> product = sold(kept.getKey());
            if (product.isPresent()) {
                CartLine line = line(lines.size() + 1, product.get(), kept.getValue());
                lines.add(line);
                total = total.plus(line.total());
            }
        }
        return new Cart(lines, total);
    }

    public boolean isEmpty() {
        return cart().isEmpty();
    }

    /** Units of it in the cart; 0 when it is not there. */
    public BigDecimal quantity(String sku) {
        return quantities.getOrDefault(known(sku), BigDecimal.ZERO);
    }

    /** Gives a line that quantity; puts the product at the end when it is new. */
    public CartChange set(String sku, BigDecimal quantity) {
        Product product = catalogue.product(sku).orElse(null);
        if (product == null) {
            return new Refused(Reason.UNKNOWN_PRODUCT, null, quantity, BigDecimal.ZERO);
        }
        Optional<Refused> objection = objection(product, quantity);
        if (objection.isPresent()) {
            return objection.get();
        }
        BigDecimal before = quantity(product.sku());
        change(product.sku(), Quantities.plain(quantity));
        return new Changed(product, before, Quantities.plain(quantity));
    }

    /** Puts that many more of it in. */
    public CartChange add(String sku, BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            return new Refused(Reason.NOT_POSITIVE, catalogue.product(sku).orElse(null), quantity, BigDecimal.ZERO);
        }
        return set(sku, quantity(sku).add(quantity));
    }

    /** Takes the line out; nothing happens when there is none. */
    public void remove(String sku) {
        if (quantities.remove(known(sku)) != null) {
            changed = true;
        }
    }

    public void clear() {
        if (!quantities.isEmpty()) {
            quantities.clear();
            changed = true;
        }
    }

    /**
     * The effect that stores it, however many outcomes of a turn carry it. It fails the turn, to be worked out again, when
     * the cart was changed elsewhere meanwhile.
     */
    public void save() {
        if (changed) {
            store.accept(this);
            changed = false;
        }
    }

    long version() {
        return version;
    }

    List<StoredCart.Line> lines() {
        return quantities.entrySet().stream()
                .map(kept -> new StoredCart.Line(kept.getKey(), kept.getValue()))
                .toList();
    }

    private Optional<Refused> objection(Product product, BigDecimal quantity) {
        boolean first = quantities.keySet().stream().allMatch(product.sku()::equals);
        Money unitPrice = quantity.signum() > 0 ? pricing.unitPrice(product, quantity, contactId) : product.price();
        Optional<Refused> objection = CartRules.objection(product, quantity, unitPrice, first ? null : currency());
        if (objection.isPresent()) {
            return objection;
        }
        boolean full = quantities.size() >= CartRules.MOST_LINES && !quantities.containsKey(product.sku());
        return full
                ? Optional.of(
                        new Refused(Reason.TOO_MANY_LINES, product, quantity, BigDecimal.valueOf(CartRules.MOST_LINES)))
                : Optional.empty();
    }

    private void change(String sku, BigDecimal quantity) {
        quantities.put(sku, quantity);
        changed = true;
    }

    private CartLine line(int number, Product product, BigDecimal quantity) {
        Money unitPrice = pricing.unitPrice(product, quantity, contactId);
        return new CartLine(
                number,
                product.sku(),
                names.apply(product),
                quantity,
                product.unit(),
                unitPrice,
                times(unitPrice, quantity));
    }

    private static Money times(Money unitPrice, BigDecimal quantity) {
        BigDecimal amount = unitPrice.amount();
        return Money.of(amount.multiply(quantity).setScale(amount.scale(), RoundingMode.HALF_UP), unitPrice.currency());
    }

    /** That of the first line. */
    private String currency() {
        return quantities.keySet().stream()
                .flatMap(sku -> catalogue.product(sku).stream())
                .map(product -> product.price().currency())
                .findFirst()
                .orElse(currency);
    }

    /** Still in the catalogue, and still priced as the rest of the cart is. */
    private Optional<Product> sold(String sku) {
        return catalogue
                .product(sku)
                .filter(product -> product.price().currency().equals(currency()));
    }

    /** As the catalogue writes it. */
    private String known(String sku) {
        return catalogue.product(sku).map(Product::sku).orElse(sku);
    }
}
