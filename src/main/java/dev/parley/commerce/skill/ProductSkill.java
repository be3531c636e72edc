package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.commerce.search.Described;
import dev.parley.commerce.search.Wish;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.ItemRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds products by need or name, tells what their records say, shows what there is. All from records. */
@Component
@Order(60)
class ProductSkill implements Skill {

    static final String NAME = "product";
    static final String EVIDENCE = "product";
    static final String SEARCH = "PRODUCT_SEARCH";
    static final String DETAILS = "PRODUCT_DETAILS";
    static final String BROWSE = "CATALOGUE_BROWSE";
    static final String QUERY = "query";
    static final String FILTERS = "filters";
    static final String ITEM = "item_ref";
    static final String QUESTION = "question";
    /** How many of it, when their price is asked. */
    static final String MANY = "many";

    static final String UNIT = "unit";

    private static final List<CommandSpec> GRAMMAR = List.of(
            new CommandSpec(
                    SEARCH,
                    "Finds products by name, size, number, or by what they are needed for",
                    Map.of(
                            QUERY,
                            "text",
                            FILTERS,
                            "object: brand, category, min_price, max_price, in_stock, sort (price or -price)"),
                    Effect.READ,
                    List.of("I need something to fasten wood to concrete", "cheapest m8 nut", "¿tenéis guantes?")),
            new CommandSpec(
                    BROWSE,
                    "Shows which kinds of products there are",
                    Map.of(),
                    Effect.READ,
                    List.of("what do you sell?", "show me the catalogue")));

    private final Catalogues catalogues;
    private final ProductRecogniser recogniser;
    private final ProductFinder finder;
    private final ProductListReplies lists;
    private final ProductReplies replies;
    private final ProductAnswers answers;
    private final Documented documented;

    ProductSkill(
            Catalogues catalogues,
            ProductRecogniser recogniser,
            ProductFinder finder,
            ProductListReplies lists,
            ProductReplies replies,
            ProductAnswers answers,
            Documented documented) {
        this.catalogues = catalogues;
        this.recogniser = recogniser;
        this.finder = finder;
        this.lists = lists;
        this.replies = replies;
        this.answers = answers;
        this.documented = documented;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> grammar() {
        return GRAMMAR;
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        Catalogue catalogue = catalogues.current();
        return catalogue.hasGoods() ? recogniser.recognise(turn, catalogue) : List.of();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        Catalogue catalogue = catalogues.current();
        return switch (command.name()) {
            case SEARCH -> search(command, turn, catalogue);
            case BROWSE -> Outcome.of(Coverage.SETTLED, List.of(lists.categories(turn, catalogue)));
            case DETAILS -> details(command, turn, catalogue);
            default -> throw new IllegalArgumentException(NAME + " does not know " + command.name());
        };
    }

    private Outcome search(Command command, TurnContext turn, Catalogue catalogue) {
        Map<String, Object> arguments = command.arguments();
        ProductFinder.Finding found = finder.find(
                finder.wanted(String.valueOf(arguments.getOrDefault(QUERY, "")), arguments.get(FILTERS)), turn);
        Wish wish = found.wanted().wish();
        Map<String, Object> filters = WishDocument.write(wish, found.wanted().category());
        ProductMemory memory = ProductMemory.of(turn.state()).searched(wish.rest(), filters);
        if (found.fitting().isEmpty()) {
            return wish.foreign() == null && wish.speaksOfGoods() && documented.tellsSurely(wish.text(), turn)
                    ? Outcome.of(Coverage.UNKNOWN, List.of())
                    : nothing(found, turn, catalogue).withMemory(memory.write());
        }
        String focus = found.fitting().size() == 1 ? found.fitting().getFirst().sku() : null;
        return Outcome.of(Coverage.SETTLED, List.of(lists.found(found, turn, catalogue)))
                .withList(lists.list(found.fitting(), DisplayedList.EXACT, turn))
                .withMemory(memory.of(focus, null).write())
                .withTrace(Map.of(
                        QUERY,
                        wish.rest(),
                        FILTERS,
                        filters,
                        "found",
                        found.fitting().size()));
    }

    private Outcome nothing(ProductFinder.Finding found, TurnContext turn, Catalogue catalogue) {
        Outcome none = Outcome.of(Coverage.SETTLED, List.of(lists.nothing(found, finder.brands(), turn, catalogue)))
                .withQuestion(lists.narrowing(turn, found.nearest(), catalogue));
        return found.nearest().isEmpty()
                ? none
                : none.withList(lists.list(found.nearest(), DisplayedList.NEAREST, turn));
    }

    private Outcome details(Command command, TurnContext turn, Catalogue catalogue) {
        Optional<Product> meant =
                command.arguments().get(ITEM) instanceof ItemRef ref ? product(ref, turn, catalogue) : Optional.empty();
        if (meant.isEmpty()) {
            return Outcome.of(Coverage.SETTLED, List.of(replies.which(turn)));
        }
        Product product = meant.get();
        String question = command.arguments().get(QUESTION) instanceof String asked ? asked : "";
        ProductAnswers.Answer answer = command.arguments().get(MANY) instanceof String many
                ? answers.priced(
                        product, new BigDecimal(many), command.arguments().get(UNIT), turn)
                : answers.about(product, question, turn, catalogue);
        ProductMemory memory = ProductMemory.of(turn.state()).of(product.sku(), question);
        List<Statement> said = new ArrayList<>();
        if (answer.known() || !documented.tellsSurely(turn.text(), turn)) {
            said.add(answer.statement());
            said.addAll(answer.more());
        }
        return Outcome.of(answer.known() ? Coverage.SETTLED : Coverage.UNKNOWN, said)
                .withMemory(memory.write())
                .withTrace(Map.of("sku", product.sku()));
    }

    static Optional<Product> product(ItemRef ref, TurnContext turn, Catalogue catalogue) {
        DisplayedList shown = turn.state().lastList();
        String sku = ref.sku() == null ? ProductLists.at(shown, ref) : ref.sku();
        if (sku != null) {
            return catalogue.product(sku);
        }
        String text = ref.text();
        List<Product> listed = shown == null ? List.of() : listed(shown, catalogue);
        List<Product> described = text == null ? List.of() : Described.among(listed, text);
        return described.size() == 1 ? Optional.of(described.getFirst()) : Optional.empty();
    }

    static List<Product> listed(DisplayedList shown, Catalogue catalogue) {
        return shown.items().stream()
                .flatMap(item -> catalogue.product(item.sku()).stream())
                .toList();
    }
}
