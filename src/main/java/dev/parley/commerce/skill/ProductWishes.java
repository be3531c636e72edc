package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.ProductMatches;
import dev.parley.commerce.search.Described;
import dev.parley.commerce.search.Wish;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Intents;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears a search for goods: a new one, or the one before with more said. */
@Component
class ProductWishes {

    private static final String[] SEARCHING = {Intents.PRODUCT_SEARCH, Intents.BUY, Intents.CATALOGUE_BROWSE};
    private static final double SURE = 0.6;

    /** From here on a product fits the words of a message so well that it is meant. */
    private static final double STRONG = 0.55;

    /** With more words than this something is told or asked, and not just named. */
    private static final int SHORT = 8;

    private final ProductCues cues;
    private final ProductFinder finder;
    private final Documented documented;

    ProductWishes(ProductCues cues, ProductFinder finder, Documented documented) {
        this.cues = cues;
        this.finder = finder;
        this.documented = documented;
    }

    Optional<Command> hear(TurnContext turn) {
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
                || turn.isPending(ProductRecogniser.NARROW)
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

    /** Goods are named, only not so that they must be meant: they are if the documents know nothing of it. */
    private boolean isOfGoods(TurnContext turn, ProductMatches matches) {
        return matches.named()
                && matches.strength() > 0
                && turn.text().strip().split("\\s+").length <= SHORT
                && !OtherMatters.areMeantBesideGoods(turn)
                && !documented.tellsSurely(turn.text(), turn);
    }

    static boolean isSure(TurnContext turn) {
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
}
