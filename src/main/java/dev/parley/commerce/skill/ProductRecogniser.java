package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.catalogue.ProductMatches;
import dev.parley.commerce.search.Described;
import dev.parley.commerce.search.Wish;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Taken;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.knowledge.Band;
import dev.parley.knowledge.Knowledge;
import dev.parley.knowledge.KnowledgeQuery;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.nlu.ItemRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears what an utterance wants of the catalogue: a search, something about one product, an overview; or nothing. */
@Component
class ProductRecogniser {

    static final String NARROW = "product.narrow";

    /** Whoever takes up one of these has the words already. */
    private static final Set<String> TAKEN = Set.of(
            "CART_ADD",
            "CART_UPDATE",
            "CART_REMOVE",
            CartSkill.SWAP,
            "CART_VIEW",
            "CART_CLEAR",
            "CHECKOUT",
            "REORDER",
            "ORDER_STATUS",
            "ORDER_CANCEL",
            "AFFIRM",
            "DENY",
            "CANCEL",
            "HANDOFF",
            RelatedSkill.RELATED,
            InvoiceSkill.INVOICE,
            StockSkill.SEARCH,
            StockSkill.DETAILS,
            StockSkill.COMPARE);

    /** Beside these no price at a quantity is asked; what is done to the cart may stand beside the question. */
    private static final Set<String> OTHERS =
            Set.of("REORDER", "ORDER_CANCEL", "HANDOFF", InvoiceSkill.INVOICE, StockSkill.SEARCH, StockSkill.DETAILS);

    /** What is meant by these is no question about goods, whatever goods they name. */
    private static final String[] OTHER_INTENTS = {
        Intents.COMPLAINT,
        Intents.ESCALATION,
        Intents.FEEDBACK,
        Intents.OPT_OUT,
        Intents.PRIVACY,
        Intents.ABUSE,
        Intents.LANGUAGE_SWITCH,
        Intents.ORDER_STATUS,
        Intents.ORDER_CANCEL,
        Intents.REORDER,
        Intents.CHECKOUT,
        Intents.CART_VIEW,
        Intents.CART_CLEAR,
        Intents.PAYMENT_CONFIRM,
        Intents.DELIVERY_UPDATE,
        Intents.AFFIRM,
        Intents.DENY,
        Intents.CANCEL,
        Intents.THANKS,
        Intents.GOODBYE
    };

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._/-]*[\\p{L}\\p{N}])?");

    private static final String[] SEARCHING = {Intents.PRODUCT_SEARCH, Intents.BUY, Intents.CATALOGUE_BROWSE};
    private static final double SURE = 0.6;

    /** From here on a product fits the words of a message so well that it is meant. */
    private static final double STRONG = 0.55;

    /** With more words than this something is told or asked, and not just named. */
    private static final int SHORT = 8;

    private final ProductCues cues;
    private final ProductFinder finder;
    private final PriceQuestions prices;
    private final Knowledge knowledge;

    ProductRecogniser(ProductCues cues, ProductFinder finder, PriceQuestions prices, Knowledge knowledge) {
        this.prices = prices;
        this.cues = cues;
        this.finder = finder;
        this.knowledge = knowledge;
    }

    List<Heard> recognise(TurnContext turn, Catalogue catalogue) {
        List<Heard> priced = prices.recognise(turn, catalogue);
        if (!priced.isEmpty() && !Taken.in(turn).any(OTHERS)) {
            return priced;
        }
        if (Taken.in(turn).any(TAKEN) || isElsewhere(turn)) {
            return List.of();
        }
        return details(turn, catalogue)
                .or(() -> isOfTerms(turn) ? Optional.empty() : browse(turn).or(() -> search(turn)))
                .map(command -> List.of(Heard.inAll(command)))
                .orElse(List.of());
    }

    private boolean isElsewhere(TurnContext turn) {
        String pending = turn.state().pending();
        boolean answers = pending != null && (pending.startsWith("checkout.") || pending.startsWith("cart."));
        boolean seeks = cues.has("seek", turn.text()) || turn.text().contains("?");
        return answers && !seeks || turn.understanding().isAbout(OTHER_INTENTS) && isSure(turn) && !seeks;
    }

    private Optional<Command> details(TurnContext turn, Catalogue catalogue) {
        String text = turn.text();
        DisplayedList shown = turn.state().lastList();
        boolean listed = ProductLists.isShown(shown);
        Optional<ItemRef> pointed = listed ? pointed(turn) : Optional.empty();
        if (pointed.isPresent()) {
            return Optional.of(details(pointed.get(), question(turn, catalogue)));
        }
        Optional<ItemRef> numbered = numbered(turn, catalogue).map(ItemRef::sku);
        if (numbered.isPresent() && isAsking(text)) {
            return Optional.of(details(numbered.get(), question(turn, catalogue)));
        }
        Optional<Command> described = listed && shown != null ? described(turn, catalogue, shown) : Optional.empty();
        return described.or(() -> aboutFocus(turn, catalogue));
    }

    /** The one article number in a message, in whatever shape the business gives them. */
    private static Optional<String> numbered(TurnContext turn, Catalogue catalogue) {
        List<String> numbers = CODE.matcher(turn.text())
                .results()
                .flatMap(code -> catalogue.product(code.group()).stream())
                .map(Product::sku)
                .distinct()
                .toList();
        return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
    }

    private static Optional<ItemRef> pointed(TurnContext turn) {
        return turn.understanding()
                .entity(EntityNames.ITEM_REF)
                .map(entity -> (ItemRef) entity.value())
                .filter(ref -> ref.position() != null);
    }

    /** "And the brass one?": one of those shown, asked about as the one before was. */
    private Optional<Command> described(TurnContext turn, Catalogue catalogue, DisplayedList shown) {
        String text = turn.text();
        if (!cues.has("one", text) && !(cues.has("follow", text) && cues.has("the", text))) {
            return Optional.empty();
        }
        String description = cues.without("follow", cues.without("one", text));
        List<Product> meant = Described.among(ProductSkill.listed(shown, catalogue), description);
        if (meant.size() != 1) {
            return Optional.empty();
        }
        String before = ProductMemory.of(turn.state()).question();
        String asked = before == null || asksItself(cues.without("follow", text)) ? text : before;
        return Optional.of(details(ItemRef.sku(meant.getFirst().sku()), asked));
    }

    /** "Is it safe for drinking water?" after one product was spoken of. */
    private Optional<Command> aboutFocus(TurnContext turn, Catalogue catalogue) {
        String focus = ProductMemory.of(turn.state()).focus();
        String text = turn.text();
        if (focus == null || catalogue.product(focus).isEmpty() || !isAsking(text) || !cues.has("it", text)) {
            return Optional.empty();
        }
        return Optional.of(details(ItemRef.sku(focus), question(turn, catalogue)));
    }

    private boolean isAsking(String text) {
        return text.contains("?") || asksItself(text);
    }

    private boolean asksItself(String text) {
        return cues.has("details", text)
                || cues.has("fits", text)
                || cues.has("ask", text)
                || !cues.properties(text).isEmpty();
    }

    private Optional<Command> browse(TurnContext turn) {
        return cues.has("browse", turn.text()) && !finder.read(turn.text()).isStated()
                ? Optional.of(new Command(ProductSkill.BROWSE, Map.of(), Effect.READ))
                : Optional.empty();
    }

    private Optional<Command> search(TurnContext turn) {
        String text = turn.text();
        Wish wish = finder.read(text);
        boolean searching = turn.understanding().isAbout(SEARCHING) && isSure(turn);
        boolean seeks = cues.has("seek", text);
        if (wish.isStated() && !wish.speaksOfGoods()) {
            return refined(wish, turn)
                    .or(() -> wish.isMade() || wish.isPriced() && (searching || seeks)
                            ? Optional.of(search(wish, null))
                            : Optional.empty());
        }
        ProductMatches matches = finder.matches(wish, turn);
        double strength = matches.strength();
        if (!matches.named() && !wish.isStated() && cues.has("place", text)) {
            return Optional.empty();
        }
        boolean seeksGoods = seeks
                && (strength > 0 || wish.isStated() || turn.understanding().isAbout(SEARCHING));
        boolean wishes = wish.isMade() || wish.isStated() && strength > 0;
        if (strength >= STRONG
                || searching
                || turn.isPending(NARROW)
                || seeksGoods
                || wishes
                || Described.isTradeTalk(wish.rest())) {
            return Optional.of(search(wish, null));
        }
        return follow(turn, wish)
                .or(() -> isOfGoods(turn, matches) ? Optional.of(search(wish, null)) : Optional.empty());
    }

    /** "The cheapest", "only from Bosch": the search before with this added. */
    private Optional<Command> refined(Wish wish, TurnContext turn) {
        ProductMemory memory = ProductMemory.of(turn.state());
        String before = memory.query();
        if (before == null) {
            return Optional.empty();
        }
        WishDocument known = finder.wanted(before, memory.filters());
        WishDocument both = new WishDocument(known.wish().refinedBy(wish), known.category());
        boolean anew = wish.isMade() && finder.find(both, turn).fitting().isEmpty();
        return anew ? Optional.empty() : Optional.of(search(both.wish(), both.category()));
    }

    /** Goods are named, only not so that they must be meant: they are if the documents know nothing of it. */
    private boolean isOfGoods(TurnContext turn, ProductMatches matches) {
        return matches.named()
                && matches.strength() > 0
                && turn.text().strip().split("\\s+").length <= SHORT
                && !turn.understanding().isAbout(OTHER_INTENTS)
                && band(turn) != Band.ANSWER;
    }

    /** "What warranty do the drills have?": goods may be named, but the terms are asked for, and the documents tell them. */
    private boolean isOfTerms(TurnContext turn) {
        return cues.has("terms", turn.text()) && isAsking(turn.text()) && isTold(turn);
    }

    private boolean isTold(TurnContext turn) {
        Band known = band(turn);
        return known == Band.ANSWER || known == Band.FLAGGED;
    }

    /** What the documents of the business know of it. */
    private Band band(TurnContext turn) {
        return knowledge
                .retrieve(new KnowledgeQuery(turn.text(), turn.understanding().language(), Set.of(), 1))
                .band();
    }

    /** "And in stainless?" after a search: the same again with more said. */
    private Optional<Command> follow(TurnContext turn, Wish wish) {
        ProductMemory memory = ProductMemory.of(turn.state());
        String before = memory.query();
        if (before == null || !cues.has("follow", turn.text())) {
            return Optional.empty();
        }
        String added = cues.without("follow", wish.rest()).strip();
        if (!wish.isStated() && finder.matches(finder.read(added), turn).strength() == 0) {
            return Optional.empty();
        }
        WishDocument known = finder.wanted(before, memory.filters());
        Wish both = known.wish().refinedBy(wish).speakingOf((before + " " + added).strip());
        return finder.matches(both, turn).strength() >= STRONG
                ? Optional.of(search(both, known.category()))
                : Optional.empty();
    }

    private static boolean isSure(TurnContext turn) {
        return turn.understanding()
                .intent()
                .filter(best -> best.confidence() >= SURE)
                .isPresent();
    }

    private static Command search(Wish wish, @Nullable String category) {
        String query = wish.isStated() ? wish.rest() : wish.text();
        return new Command(
                ProductSkill.SEARCH,
                Map.of(ProductSkill.QUERY, query.strip(), ProductSkill.FILTERS, WishDocument.write(wish, category)),
                Effect.READ);
    }

    private static Command details(ItemRef ref, String question) {
        return new Command(
                ProductSkill.DETAILS, Map.of(ProductSkill.ITEM, ref, ProductSkill.QUESTION, question), Effect.READ);
    }

    /** The message without what points at the product. */
    private static String question(TurnContext turn, Catalogue catalogue) {
        List<Entity> pointing =
                new ArrayList<>(turn.understanding().all(EntityNames.ITEM_REF).toList());
        pointing.removeIf(entity -> entity.value() instanceof ItemRef ref && ref.text() != null);
        turn.understanding().all(EntityNames.SKU).forEach(pointing::add);
        StringBuilder rest = new StringBuilder(turn.text());
        CODE.matcher(turn.text())
                .results()
                .filter(code -> catalogue.product(code.group()).isPresent())
                .forEach(code -> rest.replace(code.start(), code.end(), " ".repeat(code.end() - code.start())));
        for (Entity entity : pointing) {
            for (int at = entity.start(); at < Math.min(entity.end(), rest.length()); at++) {
                rest.setCharAt(at, ' ');
            }
        }
        return rest.toString().strip().replaceAll("\\s+", " ");
    }
}
