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
import dev.parley.shared.Language;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out which product a customer means: on the list shown, in the cart, in the catalogue. */
@Component
class CartItems {

    private static final int MOST_OFFERED = 5;
    private static final Pattern INCHES =
            Pattern.compile("(?iU)(\\d)\\s*(?:pulgadas?|inch(?:es)?|pouces?|इंच|इंचाचा|इंची|ઇંચ)(?!\\p{L})");

    private final ProductFinder finder;

    CartItems(ProductFinder finder) {
        this.finder = finder;
    }

    /** What is meant. */
    sealed interface Meant {

        record One(Product product) implements Meant {}

        /** @param news whether they were not on the list before */
        record Several(List<Product> products, boolean news) implements Meant {}

        /** Nothing is called so. */
        record Missing(String text, List<Product> nearest) implements Meant {}

        record NoSuchPosition(int position) implements Meant {}

        /** It was not said, and nothing was talked of. */
        record Unsaid() implements Meant {}
    }

    /** Whether something is sold that is called so. */
    boolean isSold(String text, TurnContext turn) {
        return fitting(finder.find(text, turn).fitting(), text).stream()
                .anyMatch(product -> hasOneWord(product, text));
    }

    Meant find(Command command, TurnContext turn, Catalogue catalogue, Cart cart) {
        Search search = new Search(command, turn, catalogue, cart);
        ItemRef ref = command.arguments().get(CartSkill.ITEM) instanceof ItemRef said ? said : null;
        return ref == null ? search.unsaid() : search.said(ref);
    }

    private final class Search {

        private final Command command;
        private final TurnContext turn;
        private final Catalogue catalogue;
        private final CartTurn state;
        private final List<Product> listed;
        private final List<Product> carted;
        private final boolean adding;

        Search(Command command, TurnContext turn, Catalogue catalogue, Cart cart) {
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
                return known(focus)
                        .<Meant>map(Meant.One::new)
                        .orElseGet(() -> anyOf(listed.isEmpty() ? carted : listed));
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
            List<Product> left = shown.stream()
                    .filter(product -> !product.sku().equals(handled))
                    .toList();
            return left.isEmpty() ? new Meant.Unsaid() : anyOf(left);
        }

        private Meant described(String text) {
            for (List<Product> group : groups()) {
                List<Product> fitting = fitting(group, text);
                if (!fitting.isEmpty() && !isSomethingElse(fitting, text)) {
                    return anyOf(fitting);
                }
            }
            ProductFinder.Finding found = finder.find(text, turn);
            List<Product> exact = fitting(found.fitting(), text);
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
                                .filter(product -> hasOneWord(product, text))
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
            if (fitting.stream().anyMatch(product -> spells(product, text))) {
                return false;
            }
            List<Product> meant = fitting(finder.find(text, turn).fitting(), text);
            return meant.stream().anyMatch(product -> spells(product, text)) && Collections.disjoint(meant, fitting);
        }

        /** "The cheapest" of what was shown, or of what is in the cart. */
        private Meant extreme(boolean dearest) {
            List<Product> among = adding && !listed.isEmpty() ? listed : carted;
            Comparator<Product> byPrice = Comparator.comparing(product -> product.price().amount());
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
            int index = position < 0 ? skus.size() + position : position - 1;
            return index < 0 || index >= skus.size() ? Optional.empty() : known(skus.get(index));
        }

        private Optional<Product> known(@Nullable String sku) {
            return sku == null ? Optional.empty() : catalogue.product(sku);
        }

        private List<Product> products(Stream<String> skus) {
            return skus.flatMap(sku -> catalogue.product(sku).stream()).toList();
        }
    }

    /** The one of exactly that name, or all that have what is described. */
    static List<Product> fitting(List<Product> products, String said) {
        String text = INCHES.matcher(said).replaceAll("$1\"");
        List<Product> named = products.stream()
                .filter(product -> names(product).anyMatch(text.strip()::equalsIgnoreCase))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<Product> described = Described.among(products, text);
        return described.size() < 2 ? described : byNameAlone(described, text);
    }

    private static boolean spells(Product product, String text) {
        String called = names(product).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        return words(text).allMatch(called::contains);
    }

    private static boolean hasOneWord(Product product, String text) {
        return words(text)
                .anyMatch(word -> !Described.among(List.of(product), word).isEmpty());
    }

    /** The words that say something, without the ending of a plural. */
    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> word.length() > 2 && Described.speaksOf(word))
                .map(word -> word.length() > 4 ? word.replaceFirst("e?s$", "") : word);
    }

    /** What is called so is meant before what only has to do with it. */
    private static List<Product> byNameAlone(List<Product> products, String text) {
        List<String> called = Described.among(
                        products.stream().map(CartItems::onlyNamed).toList(), text)
                .stream()
                .map(Product::sku)
                .toList();
        return called.isEmpty()
                ? products
                : products.stream()
                        .filter(product -> called.contains(product.sku()))
                        .toList();
    }

    private static Stream<String> names(Product product) {
        return Stream.concat(
                        Stream.of(product.name()),
                        Arrays.stream(Language.values())
                                .map(language -> product.in(language).name()))
                .distinct();
    }

    private static Product onlyNamed(Product product) {
        return new Product(
                product.sku(),
                names(product).collect(Collectors.joining(" ")),
                "",
                null,
                null,
                product.price(),
                product.unit(),
                product.stock(),
                Map.of(),
                product.updatedAt());
    }
}
