package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.cart.speech.ArticleNumbers;
import dev.parley.commerce.cart.speech.CartAnswers;
import dev.parley.commerce.cart.speech.CartSpeech;
import dev.parley.commerce.cart.speech.CartWish;
import dev.parley.commerce.cart.speech.SlashCommands;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.commerce.catalogue.CustomerArticles;
import dev.parley.commerce.search.WishReader;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Taken;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Intents;
import dev.parley.nlu.ItemRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears the cart's commands: with a slash, as the answer to a question of the cart's, in plain words. */
@Component
class CartReader {

    static final Set<String> READING = Set.of(CartWish.VIEW, CartSkill.HELP, CartWish.DENY);

    /** What is written for machines is no wish: a query, a tag, a script. */
    private static final Pattern CODE = Pattern.compile(
            "(?i)\\b(?:drop|alter|truncate)\\s+(?:table|database)\\b|\\bdelete\\s+from\\s+\\w+\\s*(?:;|where\\b)"
                    + "|\\bunion\\s+(?:all\\s+)?select\\b|\\binsert\\s+into\\b.*\\bvalues\\b|\\bor\\s+'?1'?\\s*=\\s*'?1"
                    + "|</?(?:script|iframe|img|svg|link|object)\\b|\\$\\{|\\{\\{");

    private static final double SURE = 0.8;

    private final Catalogues catalogues;
    private final CustomerArticles customers;
    private final SwapReader swaps;
    private final CartAnswerReader answers;

    CartReader(Catalogues catalogues, CustomerArticles customers, SwapReader swaps, CartAnswerReader answers) {
        this.catalogues = catalogues;
        this.customers = customers;
        this.swaps = swaps;
        this.answers = answers;
    }

    List<Heard> read(TurnContext turn) {
        ArticleNumbers articles = code -> sku(code, turn);
        List<CartWish> slashed = SlashCommands.read(turn.text(), articles);
        if (!slashed.isEmpty()) {
            return heard(slashed, turn);
        }
        if (CODE.matcher(turn.text()).find() || Taken.in(turn).any(Set.of(InvoiceSkill.INVOICE))) {
            return List.of();
        }
        Optional<Command> swap = swaps.read(turn, articles);
        if (swap.isPresent()) {
            return List.of(Heard.inAll(swap.get()));
        }
        String pending = turn.state().pending();
        boolean ours = pending != null && pending.startsWith("cart.");
        List<CartWish> wishes = CartSpeech.wishes(
                turn.understanding(),
                listSize(turn.state().lastList()),
                pending != null && !ours && !asksForCart(turn),
                articles);
        if (pending == null || !ours || PriceQuestions.asked(turn, articles)) {
            return heard(meant(wishes, turn), turn);
        }
        CartAnswers said = new CartAnswers(turn.understanding(), articles);
        return answers.read(pending, said, wishes, turn).map(List::of).orElseGet(() -> heard(wishes, turn));
    }

    /** Without those whose quantity belongs to the name of a thing or to a price. */
    private static List<CartWish> meant(List<CartWish> wishes, TurnContext turn) {
        if (wishes.stream().allMatch(wish -> wish.quantity() == null)) {
            return wishes;
        }
        Predicate<String> misread =
                WishReader.partsOfNames(turn.text(), turn.tenant().currency());
        return wishes.stream().filter(wish -> !isMisread(wish, misread)).toList();
    }

    private static boolean isMisread(CartWish wish, Predicate<String> misread) {
        BigDecimal quantity = wish.quantity();
        return quantity != null && misread.test(quantity.toPlainString());
    }

    /** Whoever wants to see the cart does not answer another question. */
    private static boolean asksForCart(TurnContext turn) {
        return turn.understanding()
                .intent()
                .filter(best -> best.name().equals(Intents.CART_VIEW) && best.confidence() >= SURE)
                .isPresent();
    }

    private static List<Heard> heard(List<CartWish> wishes, TurnContext turn) {
        List<Heard> heard = new ArrayList<>();
        for (CartWish wish : wishes) {
            boolean rather = wish.command().equals(CartWish.RATHER);
            Command command =
                    command(rather ? CartWish.ADD : wish.command(), wish.item(), wish.quantity(), wish.unit());
            if (rather) {
                CartTurn.of(turn).ratherSets(command);
            }
            if (wish.line()) {
                CartTurn.of(turn).countsLines(command);
            }
            heard.add(new Heard(command, wish.start()));
        }
        return heard;
    }

    static Command command(String name, @Nullable ItemRef item, @Nullable BigDecimal quantity, @Nullable String unit) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        put(arguments, CartSkill.ITEM, item);
        put(arguments, CartSkill.QUANTITY, quantity == null ? null : quantity.toPlainString());
        put(arguments, CartSkill.UNIT, unit);
        return new Command(name, arguments, READING.contains(name) ? Effect.READ : Effect.WRITE);
    }

    private static void put(Map<String, Object> arguments, String name, @Nullable Object value) {
        if (value != null) {
            arguments.put(name, value);
        }
    }

    /** The shop's own number for what a customer wrote; a known customer may use their own. */
    private Optional<String> sku(String code, TurnContext turn) {
        Optional<Product> own = catalogues.current().product(code);
        return own.or(() -> turn.verified() ? customers.find(code, turn.contactId()) : Optional.empty())
                .map(Product::sku);
    }

    private static int listSize(@Nullable DisplayedList shown) {
        return shown == null ? 0 : shown.items().size();
    }
}
