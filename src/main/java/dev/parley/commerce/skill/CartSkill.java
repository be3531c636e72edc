package dev.parley.commerce.skill;

import dev.parley.commerce.cart.Cart;
import dev.parley.commerce.cart.Carts;
import dev.parley.commerce.cart.WorkingCart;
import dev.parley.commerce.cart.speech.CartWish;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Intents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The cart in conversation: puts in, changes, takes out, shows and, after a yes, empties. */
@Component
@Order(14)
class CartSkill implements Skill {

    static final String HELP = "CART_HELP";
    static final String SWAP = "CART_SWAP";
    static final String INTO = "into";
    /** Article number of what goes out for what is put in. */
    static final String OUT = "out";

    static final String ITEM = "item_ref";
    static final String QUANTITY = "quantity";
    static final String UNIT = "unit";
    static final String CLEAR_PENDING = "cart.clear";
    static final String WHICH = "cart.item";
    static final String HOW_MANY = "cart.quantity";
    static final String OFFER = "cart.offer";
    /** Stands for every option that was offered. */
    static final String ALL = "*";

    private static final String BLOCK = "cart";
    private static final String WHOLESALE = "wholesale";
    private static final List<CommandSpec> GRAMMAR = List.of(
            new CommandSpec(
                    CartWish.ADD,
                    "Puts units of a product into the cart",
                    Map.of(ITEM, "item_ref", QUANTITY, "number", UNIT, "text"),
                    Effect.WRITE,
                    List.of("add 5 of the second", "ponme 10 F101", "dusra wala 3 dabbe", "10x F101 / 5 F103")),
            new CommandSpec(
                    CartWish.UPDATE,
                    "Sets how many of a product are in the cart",
                    Map.of(ITEM, "item_ref", QUANTITY, "number"),
                    Effect.WRITE,
                    List.of("make it 12", "mejor que sean 8", "quantity 10 kar do")),
            new CommandSpec(
                    CartWish.REMOVE,
                    "Takes units of a product, or its line, out of the cart",
                    Map.of(ITEM, "item_ref", QUANTITY, "number"),
                    Effect.WRITE,
                    List.of("remove 2 of the third", "quita los guantes", "aakhri wala hata do")),
            new CommandSpec(
                    SWAP,
                    "Takes a product out of the cart and puts as many of another in",
                    Map.of(ITEM, "item_ref", INTO, "item_ref"),
                    Effect.WRITE,
                    List.of("swap F101 for F102", "cambia los guantes por las gafas")),
            new CommandSpec(
                    CartWish.VIEW,
                    "Shows the cart",
                    Map.of(),
                    Effect.READ,
                    List.of("what's in my cart?", "qué llevo ya", "total kitna hua")),
            new CommandSpec(
                    CartWish.CLEAR,
                    "Empties the cart, after asking",
                    Map.of(),
                    Effect.WRITE,
                    List.of("empty the cart", "vacía el carrito", "cart khali kar do")),
            new CommandSpec(
                    HELP, "Tells what can be said about the cart", Map.of(), Effect.READ, List.of("/help", "/ayuda")));

    private final Catalogues catalogues;
    private final Carts carts;
    private final CartReader reader;
    private final CartDeeds deeds;
    private final CartQuestions questions;
    private final CartReplies replies;

    CartSkill(
            Catalogues catalogues,
            Carts carts,
            CartReader reader,
            CartDeeds deeds,
            CartQuestions questions,
            CartReplies replies) {
        this.catalogues = catalogues;
        this.carts = carts;
        this.reader = reader;
        this.deeds = deeds;
        this.questions = questions;
        this.replies = replies;
    }

    @Override
    public String name() {
        return CartMemory.SKILL;
    }

    @Override
    public List<CommandSpec> grammar() {
        return GRAMMAR;
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        if (!sells(turn)) {
            return List.of();
        }
        List<Heard> heard = reader.read(turn);
        CartTurn.of(turn).expect(heard.size());
        return heard;
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        WorkingCart cart = carts.working(turn);
        CartTurn state = CartTurn.of(turn);
        boolean waits = state.asksAlready();
        CartReply done = deeds.carryOut(command, turn, cart);
        CartReply said = waits && done.question() != null ? done.waiting() : done;
        boolean last = state.isLast();
        CartReply reply = last
                ? state.next().map(ask -> said.then(questions.again(ask, turn))).orElse(said)
                : said;
        Cart now = cart.cart();
        List<Statement> statements = new ArrayList<>(reply.statements());
        if (last && reply.totalled()) {
            statements.add(replies.total(now, turn));
        }
        // What is asked beside it is for the documents of the business to answer.
        boolean asksMore = turn.understanding().isAbout(Intents.INFO);
        Outcome outcome = Outcome.of(asksMore ? Coverage.PARTIAL : Coverage.SETTLED, statements)
                .withBlock(BLOCK, now)
                .withMemory(state.memory().write())
                .withTrace(Map.of("lines", now.lines().size()));
        if (reply.question() != null) {
            outcome = outcome.withQuestion(reply.question());
        }
        if (reply.list() != null) {
            outcome = outcome.withList(reply.list());
        }
        return command.effect() == Effect.WRITE ? outcome.withEffect(cart::save) : outcome;
    }

    @Override
    public Optional<String> describe(Command command, TurnContext turn) {
        return sells(turn) ? replies.described(command, turn) : Optional.empty();
    }

    /** The cart stays in sight while there is something in it. */
    @Override
    public Contribution contribute(TurnContext turn, List<Outcome> outcomes) {
        boolean shown = outcomes.stream().anyMatch(outcome -> outcome.blocks().containsKey(BLOCK));
        if (shown || !sells(turn)) {
            return Contribution.NOTHING;
        }
        Cart cart = carts.working(turn).cart();
        return cart.isEmpty() ? Contribution.NOTHING : Contribution.NOTHING.withBlock(BLOCK, cart);
    }

    private boolean sells(TurnContext turn) {
        return turn.tenant().profile().equals(WHOLESALE) || catalogues.current().hasGoods();
    }
}
