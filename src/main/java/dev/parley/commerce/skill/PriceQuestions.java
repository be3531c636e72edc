package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.cart.Carts;
import dev.parley.commerce.cart.speech.ArticleNumbers;
import dev.parley.commerce.cart.speech.CartSpeech;
import dev.parley.commerce.cart.speech.CartWish;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.ItemRef;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hears what so many of something would cost: "what would 20 of those cost?" */
@Component
class PriceQuestions {

    private static final BigDecimal DOZEN = BigDecimal.valueOf(12);

    /** For more than these the customer says first which is meant. */
    private static final int MOST = 3;

    private final CartItems items;
    private final Carts carts;

    PriceQuestions(CartItems items, Carts carts) {
        this.items = items;
        this.carts = carts;
    }

    static boolean asked(TurnContext turn, ArticleNumbers articles) {
        return !wishes(turn, articles).isEmpty();
    }

    List<Heard> recognise(TurnContext turn, Catalogue catalogue) {
        ArticleNumbers articles = code -> catalogue.product(code).map(Product::sku);
        return wishes(turn, articles).stream()
                .flatMap(wish -> meant(wish, turn, catalogue).stream().map(product -> heard(wish, product)))
                .toList();
    }

    private static List<CartWish> wishes(TurnContext turn, ArticleNumbers articles) {
        DisplayedList shown = turn.state().lastList();
        int listed = shown == null ? 0 : shown.items().size();
        return CartSpeech.priced(turn.understanding(), listed, articles).stream()
                .filter(wish -> wish.quantity() != null && wish.quantity().compareTo(BigDecimal.ONE) > 0)
                .toList();
    }

    /** What an order in these words would be for. */
    private List<Product> meant(CartWish wish, TurnContext turn, Catalogue catalogue) {
        Command order = CartReader.command(CartWish.ADD, wish.item(), wish.quantity(), wish.unit());
        Meant meant = items.find(order, turn, catalogue, carts.working(turn).cart());
        return switch (meant) {
            case Meant.One(Product product) -> List.of(product);
            case Meant.Several(List<Product> products, boolean news) ->
                news || products.size() > MOST ? List.of() : products;
            default -> List.of();
        };
    }

    private static Heard heard(CartWish wish, Product product) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put(ProductSkill.ITEM, ItemRef.sku(product.sku()));
        BigDecimal said = wish.quantity() == null ? BigDecimal.ONE : wish.quantity();
        boolean dozens = "dozen".equals(wish.unit()) && !product.unit().equalsIgnoreCase("dozen");
        arguments.put(ProductSkill.MANY, (dozens ? said.multiply(DOZEN) : said).toPlainString());
        if (wish.unit() != null) {
            arguments.put(ProductSkill.UNIT, wish.unit());
        }
        return new Heard(new Command(ProductSkill.DETAILS, arguments, Effect.READ), wish.start());
    }
}
