package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.EntityNames;
import dev.parley.shared.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which goods a search found or the catalogue holds, and asks for more where it found none. */
@Component
class ProductListReplies {

    private static final int CATEGORIES = 12;
    private static final int OFFERED = 3;
    private static final int BRANDS = 12;

    /** So few are shown with what they cost in larger numbers. */
    private static final int FEW = 2;

    private final Wording wording;
    private final ProductText text;
    private final GoodsWishText wishes;

    ProductListReplies(Wording wording, ProductText text, GoodsWishText wishes) {
        this.wording = wording;
        this.text = text;
        this.wishes = wishes;
    }

    Statement found(ProductFinder.Finding found, TurnContext turn, Catalogue catalogue) {
        List<Product> products = found.fitting();
        int total = products.size();
        String wish = wishes.say(found.wanted(), turn);
        String kind = total > ProductLists.SHOWN ? "first" : "found";
        String headline = say(
                wish.isEmpty() ? kind : kind + ".wish",
                turn,
                Map.of(
                        "count",
                        total,
                        "n",
                        Integer.toString(ProductLists.SHOWN),
                        "total",
                        Integer.toString(total),
                        "wish",
                        wish));
        return list(headline, products, turn, catalogue);
    }

    /** @param brands sold here */
    Statement nothing(ProductFinder.Finding found, List<String> brands, TurnContext turn, Catalogue catalogue) {
        String foreign = found.wanted().wish().foreign();
        String wish = wishes.say(found.wanted(), turn);
        String none = foreign != null
                ? say("none.brand", turn, Map.of("brand", foreign))
                : wish.isEmpty() ? say("none", turn, Map.of()) : say("none.wish", turn, Map.of("wish", wish));
        if (!found.nearest().isEmpty()) {
            String closest = say(foreign == null ? "nearest" : "nearest.brand", turn, Map.of());
            return list(none + " " + closest, found.nearest(), turn, catalogue);
        }
        if (foreign == null || brands.isEmpty()) {
            return said(none, turn);
        }
        String ours = brands.stream().limit(BRANDS).collect(Collectors.joining(", "));
        return said(none + " " + say("brands", turn, Map.of("brands", ours)), turn);
    }

    private static Statement said(String text, TurnContext turn) {
        return new Statement(text, List.of(ofCatalogue(text, null, turn)));
    }

    private static Evidence ofCatalogue(String text, @Nullable Instant asOf, TurnContext turn) {
        return new Evidence.OfRecord(
                ProductSkill.EVIDENCE, "catalogue", turn.tenant().name(), text, asOf, false);
    }

    /** The list as it is shown, with what this customer pays. */
    DisplayedList list(List<Product> products, String match, TurnContext turn) {
        return ProductLists.of(products, match, turn.language(), text.own(ProductLists.shown(products), turn));
    }

    /** @param kind {@code accessory}, {@code alternative} or {@code cheaper} */
    Statement related(String kind, Product base, List<Product> found, TurnContext turn, Catalogue catalogue) {
        Map<String, String> named = Map.of("name", base.in(turn.language()).name());
        if (found.isEmpty()) {
            return new Statement(
                    say("related.none." + kind, turn, named), List.of(text.evidence(base, base.updatedAt(), turn)));
        }
        Statement shown = list(say("related." + kind, turn, named), found, turn, catalogue);
        List<Evidence> evidence = new ArrayList<>(shown.evidence());
        evidence.add(text.evidence(base, base.updatedAt(), turn));
        return new Statement(shown.text(), evidence);
    }

    private Statement list(String headline, List<Product> products, TurnContext turn, Catalogue catalogue) {
        List<Product> shown = ProductLists.shown(products);
        Instant asOf = shown.stream()
                .map(catalogue::asOf)
                .min(Comparator.naturalOrder())
                .orElse(turn.now());
        List<String> lines = new ArrayList<>(List.of(headline));
        List<Evidence> evidence = new ArrayList<>();
        text.own(shown, turn);
        boolean steps = shown.size() <= FEW
                || turn.understanding().entity(EntityNames.QUANTITY).isPresent();
        for (Product product : shown) {
            lines.add(lines.size() + ". " + (steps ? text.lineWithSteps(product, turn) : text.line(product, turn)));
            evidence.add(text.evidence(product, asOf, turn));
        }
        lines.add(text.asOf(asOf, turn));
        evidence.add(ofCatalogue(headline + "\n" + products.size() + "\n" + shown.size(), asOf, turn));
        return new Statement(String.join("\n", lines), evidence);
    }

    Question narrowing(TurnContext turn, List<Product> nearest, Catalogue catalogue) {
        List<String> categories = Stream.concat(
                        nearest.stream().map(Product::category), catalogue.categories().keySet().stream())
                .filter(category -> category != null && !category.isBlank())
                .distinct()
                .limit(OFFERED)
                .toList();
        return new Question(ProductRecogniser.NARROW, say("narrow", turn, Map.of()), categories, Question.NEEDED);
    }

    Statement categories(TurnContext turn, Catalogue catalogue) {
        List<String> lines = catalogue.categories().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CATEGORIES)
                .map(entry -> "- " + entry.getKey() + " (" + entry.getValue() + ")")
                .toList();
        String headline = say(
                "browse",
                turn,
                Map.of(
                        "count",
                        catalogue.products().size(),
                        "n",
                        Integer.toString(catalogue.products().size())));
        String all = headline + "\n" + String.join("\n", lines);
        return said(all, turn);
    }

    private String say(String key, TurnContext turn, Map<String, ?> arguments) {
        return wording.say(turn.language(), "commerce.product." + key, arguments);
    }
}
