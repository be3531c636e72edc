package dev.parley.commerce.skill;

import dev.parley.commerce.Prices;
import dev.parley.commerce.Product;
import dev.parley.commerce.cart.Cart;
import dev.parley.commerce.cart.CartChange;
import dev.parley.commerce.cart.CartLine;
import dev.parley.commerce.cart.speech.CartWish;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.ItemRef;
import dev.parley.shared.Money;
import dev.parley.shared.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what became of the cart, and asks what is not clear. */
@Component
class CartReplies {

    private final Wording wording;

    CartReplies(Wording wording) {
        this.wording = wording;
    }

    /** @param key {@code added} or {@code changed} */
    Statement line(String key, CartLine line, TurnContext turn) {
        return say(key, turn, Map.of("line", text(line, turn)), text(line, turn) + "\n" + line.sku());
    }

    Statement removed(Product product, TurnContext turn) {
        return say("removed", turn, Map.of("name", name(product, turn)), "");
    }

    Statement total(Cart cart, TurnContext turn) {
        return cart.isEmpty()
                ? say("empty", turn, Map.of(), "")
                : say("total", turn, Map.of("total", money(cart.total(), turn)), "");
    }

    Statement view(Cart cart, TurnContext turn) {
        if (cart.isEmpty()) {
            return say("empty", turn, Map.of(), "");
        }
        List<String> lines = new ArrayList<>(List.of(word("view", turn, Map.of())));
        cart.lines().forEach(line -> lines.add(line.line() + ". " + text(line, turn)));
        String said = String.join("\n", lines);
        return new Statement(said, List.of(new Evidence.OfDialogue("cart", said)));
    }

    Statement plain(String key, TurnContext turn) {
        return say(key, turn, Map.of(), "");
    }

    Statement help(TurnContext turn) {
        String said = word("help", turn, Map.of());
        return new Statement(said, List.of(new Evidence.OfDialogue("cart", said)));
    }

    Statement named(String key, Product product, TurnContext turn) {
        return say(key, turn, Map.of("name", name(product, turn)), "");
    }

    Statement text(String key, String text, TurnContext turn) {
        return say(key, turn, Map.of("text", text), "");
    }

    Statement noPosition(int position, TurnContext turn) {
        return say("noPosition", turn, Map.of("n", Integer.toString(Math.abs(position))), "");
    }

    Statement tooFew(Product product, BigDecimal has, BigDecimal wanted, TurnContext turn) {
        return say("tooFew", turn, Map.of("name", name(product, turn), "n", number(has), "wanted", number(wanted)), "");
    }

    /** Why nothing was changed. */
    Statement refused(CartChange.Refused refused, String cartCurrency, TurnContext turn) {
        Product product = refused.product();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", product == null ? "" : name(product, turn));
        values.put("unit", product == null ? "" : product.unit());
        values.put("limit", number(refused.limit()));
        values.put("wanted", number(refused.wanted()));
        values.put("currency", product == null ? "" : product.price().currency());
        values.put("cart", cartCurrency);
        boolean gone =
                refused.reason() == CartChange.Reason.STOCK && refused.limit().signum() <= 0;
        return say("refused." + (gone ? "GONE" : refused.reason().name()), turn, values, "in stock");
    }

    Statement nearest(List<Product> products, TurnContext turn) {
        List<String> lines = new ArrayList<>(List.of(word("nearest", turn, Map.of())));
        for (Product product : products) {
            lines.add((lines.size()) + ". " + name(product, turn) + ": " + money(product.price(), turn));
        }
        String said = String.join("\n", lines);
        return new Statement(said, List.of(new Evidence.OfDialogue("catalogue", said)));
    }

    /** What may be meant, by the numbers of the list where it is on that. */
    Statement options(List<Product> products, @Nullable DisplayedList shown, TurnContext turn) {
        List<String> skus = shown == null ? List.of() : shown.skus();
        boolean listed = products.stream().map(Product::sku).allMatch(skus::contains);
        List<String> lines = new ArrayList<>();
        for (Product product : products) {
            int number = listed ? skus.indexOf(product.sku()) + 1 : lines.size() + 1;
            lines.add(number + ". " + name(product, turn) + ": " + money(product.price(), turn));
        }
        String said = String.join("\n", lines);
        return new Statement(said, List.of(new Evidence.OfDialogue("catalogue", said)));
    }

    Question which(List<Product> products, TurnContext turn) {
        List<String> names =
                products.stream().map(product -> name(product, turn)).toList();
        return new Question(CartSkill.WHICH, word("which", turn, Map.of()), names, Question.NEEDED);
    }

    Question whichOf(TurnContext turn) {
        return new Question(CartSkill.WHICH, word("which", turn, Map.of()), List.of(), Question.NEEDED);
    }

    Question howMany(Product product, TurnContext turn) {
        return new Question(
                CartSkill.HOW_MANY,
                word("howMany", turn, Map.of("name", name(product, turn))),
                List.of("1", "5", "10"),
                Question.NEEDED);
    }

    /** @param key {@code clear}, {@code offer} or {@code offerNew} */
    Question yesOrNo(String pending, String key, Map<String, String> values, TurnContext turn) {
        return new Question(
                pending,
                word(key, turn, values),
                List.of(word(key + ".yes", turn, values), word(key + ".no", turn, values)),
                Question.NEEDED);
    }

    Statement soldBy(Product product, String unit, TurnContext turn) {
        return say("soldBy", turn, Map.of("name", name(product, turn), "unit", unit), "");
    }

    private static String name(Product product, TurnContext turn) {
        return product.in(turn.language()).name();
    }

    String money(Money money, TurnContext turn) {
        return Prices.exact(money, turn.language(), turn.tenant().region());
    }

    static String number(BigDecimal number) {
        return number.toPlainString();
    }

    private String text(CartLine line, TurnContext turn) {
        return word(
                "line",
                turn,
                Map.of(
                        "quantity", number(line.quantity()),
                        "name", line.name(),
                        "sku", line.sku(),
                        "price", money(line.unitPrice(), turn),
                        "total", money(line.total(), turn)));
    }

    /** The values come from records, so they back what is said with them. */
    private Statement say(String key, TurnContext turn, Map<String, String> values, String more) {
        String records = values.values().stream().collect(Collectors.joining("\n"));
        return new Statement(word(key, turn, values), List.of(new Evidence.OfDialogue("cart", records + "\n" + more)));
    }

    private String word(String key, TurnContext turn, Map<String, String> values) {
        return wording.say(turn.language(), "commerce.cart." + key, values);
    }

    /** A change of the cart as it is put to the customer before it is made. */
    Optional<String> described(Command command, TurnContext turn) {
        Object quantity = command.arguments().get(CartSkill.QUANTITY);
        String item = command.arguments().get(CartSkill.ITEM) instanceof ItemRef ref ? named(ref, turn) : "";
        String what = (quantity == null ? item : quantity + " × " + item).strip();
        return switch (command.name()) {
            case CartWish.ADD, CartWish.UPDATE, CartWish.REMOVE ->
                item.isEmpty()
                        ? Optional.empty()
                        : Optional.of(word("described." + command.name(), turn, Map.of("what", what)));
            default -> Optional.empty();
        };
    }

    private static String named(ItemRef ref, TurnContext turn) {
        DisplayedList shown = turn.state().lastList();
        if (shown != null && ref.position() != null) {
            int at = ref.position() > 0 ? ref.position() - 1 : shown.items().size() + ref.position();
            return at >= 0 && at < shown.items().size() ? shown.items().get(at).name() : "";
        }
        return ref.sku() != null ? ref.sku() : String.valueOf(ref.text());
    }
}
