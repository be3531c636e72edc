package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.search.Described;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.ItemRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Hears a question about one product: pointed at, numbered, described, or the one spoken of before. */
@Component
class ProductQuestions {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._/-]*[\\p{L}\\p{N}])?");

    private final ProductCues cues;

    ProductQuestions(ProductCues cues) {
        this.cues = cues;
    }

    Optional<Command> hear(TurnContext turn, Catalogue catalogue) {
        String text = turn.text();
        DisplayedList shown = turn.state().lastList();
        boolean listed = ProductLists.isShown(shown);
        Optional<ItemRef> pointed = listed ? pointed(turn) : Optional.empty();
        if (pointed.isPresent()) {
            return Optional.of(details(pointed.get(), question(turn, catalogue)));
        }
        Optional<ItemRef> numbered = numbered(turn, catalogue).map(ItemRef::sku);
        if (numbered.isPresent() && cues.asks(text)) {
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
        String asked = before == null || cues.asksItself(cues.without("follow", text)) ? text : before;
        return Optional.of(details(ItemRef.sku(meant.getFirst().sku()), asked));
    }

    /** "Is it safe for drinking water?" after one product was spoken of. */
    private Optional<Command> aboutFocus(TurnContext turn, Catalogue catalogue) {
        String focus = ProductMemory.of(turn.state()).focus();
        String text = turn.text();
        if (focus == null || catalogue.product(focus).isEmpty() || !cues.asks(text) || !cues.has("it", text)) {
            return Optional.empty();
        }
        return Optional.of(details(ItemRef.sku(focus), question(turn, catalogue)));
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
