package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.commerce.search.Described;
import dev.parley.commerce.search.WishReader;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Taken;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.ItemRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows what belongs to a product, what could stand in for it, and what is like it for less. */
@Component
@Order(58)
class RelatedSkill implements Skill {

    static final String RELATED = "PRODUCT_RELATED";

    private static final String NAME = "related";
    private static final String BASE = "base";
    private static final String LIST = "list";
    private static final String KIND = "kind";
    private static final String ACCESSORY = "accessory";
    private static final String ALTERNATIVE = "alternative";
    private static final String CHEAPER = "cheaper";
    private static final int MOST = 5;
    /** From here on goods are named, and not only pointed at. */
    private static final double STRONG = 0.55;
    /** Beside so many words more is said than that something else is wanted: a search of its own. */
    private static final int WORDS = 9;

    private static final Set<String> TAKEN = Set.of("CART_ADD", "CART_UPDATE", "CART_REMOVE", "CHECKOUT", "HANDOFF");

    private final Catalogues catalogues;
    private final ProductCues cues;
    private final ProductFinder finder;
    private final ProductListReplies lists;
    private final ProductReplies replies;

    RelatedSkill(
            Catalogues catalogues,
            ProductCues cues,
            ProductFinder finder,
            ProductListReplies lists,
            ProductReplies replies) {
        this.catalogues = catalogues;
        this.cues = cues;
        this.finder = finder;
        this.lists = lists;
        this.replies = replies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> grammar() {
        return List.of(new CommandSpec(
                RELATED,
                "Shows accessories of a product, alternatives to it, or what is like it and cheaper",
                Map.of(ProductSkill.ITEM, "item_ref", KIND, "accessory|alternative|cheaper"),
                Effect.READ,
                List.of("what goes well with it?", "¿hay algo más barato?", "une alternative au deuxième ?")));
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        Optional<String> kind = kind(turn.text());
        boolean ofSearch = WishReader.asksForCheapest(turn.text())
                && ProductMemory.of(turn.state()).query() != null;
        if (kind.isEmpty()
                || ofSearch
                || turn.text().strip().split("\\s+").length > WORDS
                || Taken.in(turn).any(TAKEN)
                || !catalogues.current().hasGoods()) {
            return List.of();
        }
        return base(turn, kind.get(), catalogues.current())
                .map(product -> Heard.inAll(new Command(
                        RELATED, Map.of(ProductSkill.ITEM, ItemRef.sku(product.sku()), KIND, kind.get()), Effect.READ)))
                .stream()
                .toList();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        Catalogue catalogue = catalogues.current();
        Optional<Product> base = command.arguments().get(ProductSkill.ITEM) instanceof ItemRef ref
                ? ProductSkill.product(ref, turn, catalogue)
                : Optional.empty();
        if (base.isEmpty()) {
            return Outcome.of(Coverage.SETTLED, List.of(replies.which(turn)));
        }
        String kind = String.valueOf(command.arguments().get(KIND));
        List<Product> found = related(base.get(), kind, turn, catalogue);
        Outcome outcome =
                Outcome.of(Coverage.SETTLED, List.of(lists.related(kind, base.get(), found, turn, catalogue)));
        if (found.isEmpty()) {
            return outcome;
        }
        DisplayedList list = lists.list(found, DisplayedList.EXACT, turn);
        return outcome.withList(list)
                .withMemory(Map.of(BASE, base.get().sku(), LIST, list.id().toString()));
    }

    private Optional<String> kind(String text) {
        return Stream.of(CHEAPER, ALTERNATIVE, ACCESSORY)
                .filter(kind -> cues.has("related." + kind, text))
                .findFirst();
    }

    /** The product named or pointed at, else the one spoken of, else the best of the list. */
    private Optional<Product> base(TurnContext turn, String kind, Catalogue catalogue) {
        String rest = cues.without("ask", cues.without("it", cues.without("related." + kind, turn.text())));
        boolean ofItsOwn = Described.speaksOf(rest) && finder.strength(rest, turn) >= STRONG;
        boolean priced = Described.speaksOf(rest)
                && rest.chars().anyMatch(Character::isDigit)
                && turn.understanding().entity(EntityNames.SKU).isEmpty();
        if ((ofItsOwn || priced) && kind.equals(CHEAPER)) {
            return Optional.empty();
        }
        return ofItsOwn ? finder.find(rest, turn).fitting().stream().findFirst() : pointedAt(turn, catalogue);
    }

    private static Optional<Product> pointedAt(TurnContext turn, Catalogue catalogue) {
        Optional<Product> named = turn.understanding()
                .all(EntityNames.SKU)
                .map(Entity::value)
                .map(String::valueOf)
                .flatMap(sku -> catalogue.product(sku).stream())
                .findFirst();
        DisplayedList shown = turn.state().lastList();
        Optional<Product> pointed = turn.understanding()
                .all(EntityNames.ITEM_REF)
                .map(entity -> (ItemRef) entity.value())
                .filter(ref -> ProductLists.isShown(shown))
                .flatMap(ref -> Optional.ofNullable(ProductLists.at(shown, ref)).stream())
                .flatMap(sku -> catalogue.product(sku).stream())
                .findFirst();
        Map<String, Object> kept = turn.state().memory(NAME);
        boolean sameList =
                shown != null && shown.id().toString().equals(kept.get(LIST)) && kept.get(BASE) instanceof String;
        Optional<Product> before = sameList ? catalogue.product(String.valueOf(kept.get(BASE))) : Optional.empty();
        String focus = CartTurn.of(turn).focus();
        boolean listIsNewer = ProductLists.isShown(shown)
                && !CartTurn.of(turn).isSinceList()
                && ProductMemory.of(turn.state()).focus() == null;
        Optional<Product> first = shown == null || !ProductLists.isShown(shown)
                ? Optional.empty()
                : ProductSkill.listed(shown, catalogue).stream().findFirst();
        Optional<Product> spoken = focus == null ? Optional.empty() : catalogue.product(focus);
        return named.or(() -> pointed).or(() -> before).or(() -> listIsNewer ? first : spoken.or(() -> first));
    }

    private List<Product> related(Product base, String kind, TurnContext turn, Catalogue catalogue) {
        List<Product> recorded = switch (kind) {
            case ACCESSORY -> recorded(base, "accessories", catalogue);
            case ALTERNATIVE -> recorded(base, "alternatives", catalogue);
            default -> List.of();
        };
        if (kind.equals(ACCESSORY) || !recorded.isEmpty()) {
            return recorded;
        }
        Stream<Product> alike = Stream.concat(
                        recorded(base, "alternatives", catalogue).stream(), similar(base, turn, catalogue))
                .distinct();
        boolean forLess = kind.equals(CHEAPER);
        return alike.filter(product -> !forLess || isCheaper(product, base))
                .limit(MOST)
                .toList();
    }

    private Stream<Product> similar(Product base, TurnContext turn, Catalogue catalogue) {
        return finder.find(WishDocument.of(base.name()), turn).fitting().stream()
                .filter(product -> !product.sku().equals(base.sku()))
                .filter(product -> Objects.equals(product.category(), base.category()))
                .filter(Product::available);
    }

    /** Prices of different units cannot be compared. */
    private static boolean isCheaper(Product product, Product base) {
        return product.unit().equalsIgnoreCase(base.unit())
                && product.price().currency().equals(base.price().currency())
                && product.price().minor() < base.price().minor();
    }

    private static List<Product> recorded(Product base, String attribute, Catalogue catalogue) {
        return base.attributes().get(attribute) instanceof List<?> skus
                ? skus.stream()
                        .flatMap(sku -> catalogue.product(String.valueOf(sku)).stream())
                        .limit(MOST)
                        .toList()
                : List.of();
    }
}
