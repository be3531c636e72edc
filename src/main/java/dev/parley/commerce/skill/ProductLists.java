package dev.parley.commerce.skill;

import dev.parley.commerce.Availabilities;
import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.OwnPrices;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.DisplayedList.Item;
import dev.parley.nlu.ItemRef;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lists of products as they are shown, and what a customer points at on them. */
final class ProductLists {

    static final String KIND = "products";
    static final int SHOWN = 5;
    private static final int LISTED = 100;

    private ProductLists() {}

    /** @param prices as the customer pays them */
    static DisplayedList of(List<Product> products, String match, Language language, OwnPrices prices) {
        List<Product> shown = shown(products);
        return new DisplayedList(
                Ids.next(),
                KIND,
                match,
                products.size(),
                products.stream().limit(LISTED).map(Product::sku).toList(),
                IntStream.range(0, shown.size())
                        .mapToObj(at -> item(at + 1, shown.get(at).in(language), prices))
                        .toList());
    }

    static List<Product> shown(List<Product> products) {
        return products.stream().limit(SHOWN).toList();
    }

    static boolean isShown(@Nullable DisplayedList list) {
        return list != null && list.kind().equals(KIND);
    }

    /** Article number at a position of a list, or null when there is none. */
    static @Nullable String at(@Nullable DisplayedList list, ItemRef ref) {
        return list == null ? null : ref.among(list.items()).map(Item::sku).orElse(null);
    }

    private static Item item(int position, Product product, OwnPrices prices) {
        return new Item(position, product.sku(), product.name(), prices.unitPrice(product), Availabilities.of(product));
    }
}
