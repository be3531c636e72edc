package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.OwnPrices;
import dev.parley.commerce.catalogue.Pricing;
import dev.parley.conversation.skill.TurnContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What the customer of a turn pays, looked up once for all that is shown. Used by one thread. */
final class TurnPrices {

    private final Set<String> known = new HashSet<>();
    private OwnPrices prices = OwnPrices.LIST;

    /** Those of the products, and of what was looked up before. */
    static OwnPrices of(Collection<Product> products, Pricing pricing, TurnContext turn) {
        if (!turn.verified()) {
            return OwnPrices.LIST;
        }
        TurnPrices kept = turn.workspace().item(TurnPrices.class, TurnPrices::new);
        Set<String> skus = new HashSet<>(kept.known);
        products.forEach(product -> skus.add(product.sku()));
        if (skus.size() > kept.known.size()) {
            kept.known.addAll(skus);
            kept.prices = pricing.of(skus, turn.contactId());
        }
        return kept.prices;
    }
}
