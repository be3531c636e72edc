package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.cart.Carts;
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
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.nlu.ItemRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears the cart's commands: with a slash, as the answer to a question of the cart's, in plain words. */
@Component
class CartReader {

    private static final Set<String> OF_THE_BUYER =
            Set.of(EntityNames.EMAIL, EntityNames.PHONE, EntityNames.ADDRESS, EntityNames.POSTAL_CODE);
    private static final Set<String> READING = Set.of(CartWish.VIEW, CartSkill.HELP, CartWish.DENY);

    /** What is written for machines is no wish: a query, a tag, a script. */
    private static final Pattern CODE = Pattern.compile(
            "(?i)\\b(?:drop|alter|truncate)\\s+(?:table|database)\\b|\\bdelete\\s+from\\s+\\w+\\s*(?:;|where\\b)"
                    + "|\\bunion\\s+(?:all\\s+)?select\\b|\\binsert\\s+into\\b.*\\bvalues\\b|\\bor\\s+'?1'?\\s*=\\s*'?1"
                    + "|</?(?:script|iframe|img|svg|link|object)\\b|\\$\\{|\\{\\{");

    private final Catalogues catalogues;
    private static final double SURE = 0.8;

    private final CustomerArticles customers;
    private final Carts carts;
    private final CartItems items;
    private final CartQuestions questions;

    CartReader(
            Catalogues catalogues,
            CustomerArticles customers,
            Carts carts,
            CartItems items,
            CartQuestions questions) {
        this.items = items;
        this.questions = questions;
        this.carts = carts;
        this.catalogues = catalogues;
        this.customers = customers;
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
        Optional<Command> swap = swap(turn, articles);
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
        if (pending == null || !ours) {
            return heard(
                    wishes.stream().filter(wish -> !isMisread(wish, turn)).toList(), turn);
        }
        CartAnswers answers = new CartAnswers(turn.understanding(), articles);
        return answer(pending, answers, wishes, turn).map(List::of).orElseGet(() -> heard(wishes, turn));
    }

    /** Whether what was taken for a quantity belongs to the name of a thing or to a price. */
    private static boolean isMisread(CartWish wish, TurnContext turn) {
        BigDecimal quantity = wish.quantity();
        return quantity != null
                && WishReader.isPartOfName(
                        quantity.toPlainString(), turn.text(), turn.tenant().currency());
    }

    /** Only what is in the cart can be swapped; "change the address to ..." is none of it. */
    private Optional<Command> swap(TurnContext turn, ArticleNumbers articles) {
        return Swap.in(turn.text())
                .flatMap(said -> from(said.from(), turn, articles)
                        .map(from -> new Command(
                                CartSkill.SWAP,
                                Map.of(
                                        CartSkill.ITEM,
                                        from,
                                        CartSkill.INTO,
                                        articles.sku(said.into())
                                                .map(ItemRef::sku)
                                                .orElseGet(() -> pointed(said.into(), turn))),
                                Effect.WRITE)));
    }

    private Optional<ItemRef> from(String said, TurnContext turn, ArticleNumbers articles) {
        List<Product> lines = carts.working(turn).cart().lines().stream()
                .flatMap(line -> catalogues.current().product(line.sku()).stream())
                .toList();
        Optional<ItemRef> numbered = articles.sku(said)
                .filter(sku -> lines.stream().anyMatch(line -> line.sku().equals(sku)))
                .map(ItemRef::sku);
        int at = turn.text().indexOf(said);
        return numbered.or(() -> place(turn, at, at + said.length()))
                .or(() -> CartItems.fitting(lines, said).isEmpty()
                        ? Optional.empty()
                        : Optional.of(ItemRef.described(said)));
    }

    private static Optional<ItemRef> place(TurnContext turn, int from, int to) {
        return turn.understanding()
                .all(EntityNames.ITEM_REF)
                .filter(entity -> entity.start() >= from && entity.start() < to)
                .map(entity -> (ItemRef) entity.value())
                .filter(ref -> ref.position() != null)
                .findFirst();
    }

    private static ItemRef pointed(String said, TurnContext turn) {
        int at = turn.text().lastIndexOf(said);
        return place(turn, at, turn.text().length()).orElseGet(() -> ItemRef.described(said));
    }

    /** Whoever wants to see the cart does not answer another question. */
    private static boolean asksForCart(TurnContext turn) {
        return turn.understanding()
                .intent()
                .filter(best -> best.name().equals(Intents.CART_VIEW) && best.confidence() >= SURE)
                .isPresent();
    }

    private Optional<Heard> answer(String pending, CartAnswers answers, List<CartWish> wishes, TurnContext turn) {
        boolean ofItsOwn = wishes.stream().anyMatch(wish -> wish.item() != null && wish.quantity() != null)
                || wishes.stream().anyMatch(wish -> READING.contains(wish.command()));
        if (pending.equals(CartSkill.CLEAR_PENDING) || pending.equals(CartSkill.OFFER)) {
            if (answers.isNo()) {
                return ofItsOwn ? Optional.empty() : Optional.of(answer(Intents.DENY, Effect.READ));
            }
            boolean asks = turn.text().indexOf('?') >= 0;
            return answers.isYes() && !ofItsOwn && !asks ? Optional.of(answer(Intents.AFFIRM, Effect.WRITE)) : Optional.empty();
        }
        CartMemory.Ask ask = CartMemory.of(turn.state()).ask();
        Optional<ItemRef> offered = pending.equals(CartSkill.WHICH) ? offered(ask, answers) : Optional.empty();
        if (offered.isPresent()) {
            return Optional.of(Heard.inAll(completed(ask, offered.get(), wishes, answers)));
        }
        if (ofItsOwn) {
            return Optional.empty();
        }
        if (pending.equals(CartSkill.HOW_MANY)) {
            Optional<BigDecimal> count = answers.counted();
            if (count.isPresent() && ask != null && !tellsOfBuyer(turn)) {
                return Optional.of(Heard.inAll(
                        command(ask.command(), ItemRef.sku(ask.options().getFirst()), count.get(), ask.unit())));
            }
        } else if (!answers.isElsewhere()) {
            Optional<ItemRef> pointed = answers.isBoth()
                    ? Optional.of(ItemRef.described(CartSkill.ALL))
                    : answers.pointed().filter(ref -> isPlain(ref, ask, turn));
            if (pointed.isPresent()) {
                return Optional.of(Heard.inAll(completed(ask, pointed.get(), wishes, answers)));
            }
        }
        return answers.isNo() ? Optional.of(answer(Intents.DENY, Effect.READ)) : Optional.empty();
    }

    /** One of what was offered, in words that the others do not fit. */
    private Optional<ItemRef> offered(CartMemory.@Nullable Ask ask, CartAnswers answers) {
        if (ask == null || ask.options().size() < 2) {
            return Optional.empty();
        }
        List<Product> options = questions.products(ask);
        return answers.described()
                .filter(said -> CartItems.fitting(options, said).size() == 1)
                .map(ItemRef::described);
    }

    /** A place or a number, or words for something that is sold; others speak of something else. */
    private boolean isPlain(ItemRef ref, CartMemory.@Nullable Ask ask, TurnContext turn) {
        return ref.text() == null
                || !tellsOfBuyer(turn)
                        && (ask == null
                                || ask.options().isEmpty()
                                || isOffered(ref, ask)
                                || items.isSold(ref.text(), turn));
    }

    private boolean isOffered(ItemRef ref, CartMemory.Ask ask) {
        return ref.text() == null
                || !CartItems.fitting(questions.products(ask), ref.text()).isEmpty();
    }

    private static boolean tellsOfBuyer(TurnContext turn) {
        return turn.understanding().entities().stream().anyMatch(entity -> OF_THE_BUYER.contains(entity.name()));
    }

    private Command completed(
            CartMemory.@Nullable Ask ask, ItemRef pointed, List<CartWish> wishes, CartAnswers answers) {
        String name = ask == null ? CartWish.ADD : ask.command();
        // What was not offered was not what so many were wanted of.
        BigDecimal quantity = ask == null || !ask.options().isEmpty() && !isOffered(pointed, ask) ? null : ask.quantity();
        if (quantity == null && pointed.position() == null) {
            quantity = answers.counted().orElse(null);
        }
        Command command = command(name, pointed, quantity, ask == null ? null : ask.unit());
        String swap = ask == null ? null : ask.swap();
        if (swap == null) {
            return command;
        }
        Map<String, Object> arguments = new LinkedHashMap<>(command.arguments());
        if (name.equals(CartSkill.SWAP)) {
            arguments.put(CartSkill.INTO, CartSwap.read(swap));
        } else {
            arguments.put(CartSkill.OUT, swap);
        }
        return new Command(name, arguments, command.effect());
    }

    private static Heard answer(String name, Effect effect) {
        return Heard.inAll(new Command(name, Map.of(), effect));
    }

    private static List<Heard> heard(List<CartWish> wishes, TurnContext turn) {
        List<Heard> heard = new ArrayList<>();
        for (CartWish wish : wishes) {
            Command command = command(wish.command(), wish.item(), wish.quantity(), wish.unit());
            if (wish.line()) {
                CartTurn.of(turn).countsLines(command);
            }
            heard.add(new Heard(command, wish.start()));
        }
        return heard;
    }

    private static Command command(
            String name, @Nullable ItemRef item, @Nullable BigDecimal quantity, @Nullable String unit) {
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
