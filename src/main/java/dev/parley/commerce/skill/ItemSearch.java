package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.cart.Cart;
import dev.parley.commerce.cart.CartLine;
import dev.parley.commerce.cart.speech.CartWish;
import dev.parley.commerce.cart.speech.Pointing;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.search.Described;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.ItemRef;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One search for what is meant, in one turn. */
final class ItemSearch {

    private static final int MOST_OFFERED = 5;

    private final ProductFinder finder;

    private final Command command;
    private final TurnContext turn;
    private final Catalogue catalogue;
    private final CartTurn state;
    private final List<Product> listed;
    private final List<Product> carted;
    private final boolean adding;

    ItemSearch(ProductFinder finder, Command command, TurnContext turn, Catalogue catalogue, Cart cart) {
        this.finder = finder;
        this.command = command;
        this.turn = turn;
        this.catalogue = catalogue;
        this.state = CartTurn.of(turn);
        DisplayedList shown = turn.state().lastList();
        this.listed = shown == null ? List.of() : ProductSkill.listed(shown, catalogue);
        this.carted = products(cart.lines().stream().map(CartLine::sku));
        this.adding = command.name().equals(CartWish.ADD);
    }

    Meant unsaid() {
        String focus = state.focus();
        boolean newerList = !listed.isEmpty() && !state.isSinceList() && !carted.isEmpty();
        if (newerList && focus != null && focus.equals(state.memory().focus())) {
            return anyOf(adding ? withFocus(focus) : carted);
        }
        if (adding) {
            return known(focus).<Meant>map(Meant.One::new).orElseGet(() -> anyOf(listed.isEmpty() ? carted : listed));
        }
        return carted.stream()
                .filter(product -> product.sku().equals(focus))
                .findFirst()
                .<Meant>map(Meant.One::new)
                .orElseGet(() -> anyOf(carted));
    }

    /** A list was shown since: it may be one of that, or what was talked of before. */
    private List<Product> withFocus(String focus) {
        Map<String, Product> both = new LinkedHashMap<>();
        Stream.concat(listed.stream(), known(focus).stream()).forEach(product -> both.put(product.sku(), product));
        return List.copyOf(both.values());
    }

    Meant said(ItemRef ref) {
        if (ref.sku() != null) {
            String sku = ref.sku();
            return known(sku).<Meant>map(Meant.One::new).orElseGet(() -> missing(sku));
        }
        Integer position = ref.position();
        if (position != null) {
            return adding ? toAdd(position) : toChange(position);
        }
        String text = ref.text() == null ? "" : ref.text();
        Optional<Boolean> dearest = Pointing.dearest(text, turn.understanding().language());
        if (dearest.isPresent()) {
            return extreme(dearest.get());
        }
        if (Pointing.meansOther(text, turn.understanding().language())) {
            return other();
        }
        return Pointing.onlyPoints(text, turn.understanding().language()) || !Described.speaksOf(text)
                ? pointedAt()
                : described(text);
    }

    private Meant toAdd(int position) {
        return at(shownSkus(), position)
                .or(() -> at(state.memory().shown(), position))
                .<Meant>map(Meant.One::new)
                .orElseGet(() -> new Meant.NoSuchPosition(position));
    }

    /** What is changed is in the cart; where list and cart were both just shown and differ, nobody guesses. */
    private Meant toChange(int position) {
        Optional<Product> line = at(state.memory().shown(), position);
        Optional<Product> item = at(shownSkus(), position);
        if (state.isOfLine(command) || position < 0 && state.isSinceList() && line.isPresent()) {
            return line.<Meant>map(Meant.One::new).orElseGet(() -> new Meant.NoSuchPosition(position));
        }
        Optional<Product> itemInCart = item.filter(carted::contains);
        if (itemInCart.isPresent() && line.isPresent() && !line.equals(itemInCart) && state.justViewed()) {
            return new Meant.Several(List.of(line.get(), itemInCart.get()), false);
        }
        return itemInCart
                .or(() -> line)
                .or(() -> item)
                .<Meant>map(Meant.One::new)
                .orElseGet(() -> new Meant.NoSuchPosition(position));
    }

    /** "Those": what something was just done with, else all that was shown. */
    private Meant pointedAt() {
        Optional<Product> handled = known(state.handled()).filter(product -> adding || carted.contains(product));
        if (handled.isPresent()) {
            return new Meant.One(handled.get());
        }
        List<Product> shown = adding ? listed : carted;
        return shown.isEmpty() ? unsaid() : anyOf(shown);
    }

    /** Of what was shown, what nothing was done with yet. */
    private Meant other() {
        String handled = state.handled();
        List<Product> shown = adding ? listed : carted;
        List<Product> left =
                shown.stream().filter(product -> !product.sku().equals(handled)).toList();
        return left.isEmpty() ? new Meant.Unsaid() : anyOf(left);
    }

    private Meant described(String text) {
        for (List<Product> group : groups()) {
            List<Product> fitting = Called.so(group, text);
            if (!fitting.isEmpty() && !isSomethingElse(fitting, text)) {
                return anyOf(fitting);
            }
        }
        ProductFinder.Finding found = finder.find(text, turn);
        List<Product> exact = Called.so(found.fitting(), text);
        if (exact.size() == 1) {
            return new Meant.One(exact.getFirst());
        }
        if (!adding) {
            return new Meant.Missing(text, List.of());
        }
        if (found.fitting().isEmpty()) {
            return new Meant.Missing(
                    text,
                    found.nearest().stream()
                            .filter(product -> Called.partly(product, text))
                            .limit(MOST_OFFERED)
                            .toList());
        }
        List<Product> offered = (exact.isEmpty() ? found.fitting() : exact)
                .stream().limit(MOST_OFFERED).toList();
        return offered.size() == 1 ? new Meant.One(offered.getFirst()) : new Meant.Several(offered, true);
    }

    /** Where it is looked for: what is taken out is in the cart. */
    private List<List<Product>> groups() {
        return adding
                ? List.of(listed, carted)
                : command.name().equals(CartWish.REMOVE) ? List.of(carted) : List.of(carted, listed);
    }

    /** "The glasses" are no gloves that are misspelt: there are things of exactly that name. */
    private boolean isSomethingElse(List<Product> fitting, String text) {
        if (fitting.stream().anyMatch(product -> Called.spelt(product, text))) {
            return false;
        }
        List<Product> meant = Called.so(finder.find(text, turn).fitting(), text);
        return meant.stream().anyMatch(product -> Called.spelt(product, text)) && Collections.disjoint(meant, fitting);
    }

    /** "The cheapest" of what was shown, or of what is in the cart. */
    private Meant extreme(boolean dearest) {
        List<Product> among = adding && !listed.isEmpty() ? listed : carted;
        Comparator<Product> byPrice =
                Comparator.comparing(product -> product.price().amount());
        Comparator<Product> order = dearest ? byPrice.reversed() : byPrice;
        return anyOf(among.stream()
                .filter(product -> among.stream().allMatch(other -> order.compare(product, other) <= 0))
                .toList());
    }

    /** For a number that nothing has: what has nearly that number; what it sounds like would be a guess. */
    private Meant missing(String code) {
        List<Product> near = catalogue.products().stream()
                .filter(product -> Codes.alike(product.sku(), code))
                .limit(MOST_OFFERED)
                .toList();
        return new Meant.Missing(code, near);
    }

    private Meant anyOf(List<Product> products) {
        return switch (products.size()) {
            case 0 -> new Meant.Unsaid();
            case 1 -> new Meant.One(products.getFirst());
            default -> new Meant.Several(products, false);
        };
    }

    private List<String> shownSkus() {
        DisplayedList shown = turn.state().lastList();
        return shown == null
                ? List.of()
                : shown.items().stream().map(DisplayedList.Item::sku).toList();
    }

    private Optional<Product> at(List<String> skus, int position) {
        return ItemRef.at(position).among(skus).flatMap(this::known);
    }

    private Optional<Product> known(@Nullable String sku) {
        return sku == null ? Optional.empty() : catalogue.product(sku);
    }

    private List<Product> products(Stream<String> skus) {
        return skus.flatMap(sku -> catalogue.product(sku).stream()).toList();
    }
}
