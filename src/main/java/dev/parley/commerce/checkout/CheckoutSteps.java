package dev.parley.commerce.checkout;

import dev.parley.commerce.cart.Carts;
import dev.parley.commerce.cart.WorkingCart;
import dev.parley.commerce.order.Orders;
import dev.parley.commerce.order.Quote;
import dev.parley.commerce.payment.OrderDocuments;
import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each command of a checkout leads to. */
@Component
class CheckoutSteps {

    /** The mark of an outcome after which no checkout is open. */
    static final Map<String, Object> LEFT = Map.of("checkout", "left");

    private final Carts carts;
    private final CartProblems problems;
    private final Orders orders;
    private final KnownBuyers buyers;
    private final CheckoutClosing closing;
    private final CheckoutReplies replies;
    private final OrderDocuments documents;

    CheckoutSteps(
            Carts carts,
            CartProblems problems,
            Orders orders,
            KnownBuyers buyers,
            CheckoutClosing closing,
            CheckoutReplies replies,
            OrderDocuments documents) {
        this.carts = carts;
        this.problems = problems;
        this.orders = orders;
        this.buyers = buyers;
        this.closing = closing;
        this.replies = replies;
        this.documents = documents;
    }

    /** Begins with what is known: told earlier in this conversation, and stored of a verified customer. */
    Outcome begin(CheckoutMemory memory, Told told, TurnContext turn) {
        WorkingCart cart = carts.working(turn);
        if (cart.isEmpty()) {
            return memory.order() == null ? said(replies.plain("empty", turn)) : already(memory, turn);
        }
        Details known = told.details().or(memory.details());
        if (turn.verified()) {
            known = known.or(buyers.stored(turn.contactId()).without(Field.ADDRESS));
        }
        Optional<Statement> tooLittle = problems.tooLittle(problems.quote(turn), turn);
        return tooLittle.isPresent()
                ? said(tooLittle.get())
                        .withMemory(memory.knowing(known).write())
                        .withTrace(LEFT)
                : proceed(memory.begun(Ids.next(), known).touched(turn.now()), turn, List.of());
    }

    Outcome resume(CheckoutMemory memory, TurnContext turn) {
        return proceed(memory.touched(turn.now()), turn, List.of());
    }

    /** Takes what was told; what cannot be right is asked again. */
    Outcome take(CheckoutMemory memory, Told told, TurnContext turn) {
        CheckoutMemory more =
                memory.knowing(told.details().or(memory.details())).touched(turn.now());
        if (told.declined().contains(Field.PHONE)) {
            more = more.withoutPhone(true);
        }
        List<Statement> said = new ArrayList<>();
        told.bad().forEach(field -> said.add(replies.bad(field, turn)));
        if (told.declined().contains(Field.EMAIL)) {
            said.add(replies.plain("needed.email", turn));
        }
        if (said.isEmpty() && more.step() != Step.CONFIRM) {
            said.add(replies.plain("noted", turn));
        }
        return proceed(more, turn, said);
    }

    /** Agreed: to the stored address, to what stock there is, or to the summary. */
    Outcome confirm(CheckoutMemory memory, TurnContext turn) {
        CheckoutMemory touched = memory.touched(turn.now());
        if (turn.isPending(CheckoutReplies.ADJUST)) {
            WorkingCart cart = carts.working(turn);
            problems.adjust(cart);
            return proceed(touched, turn, List.of())
                    .withBlock("cart", cart.cart())
                    .withEffect(cart::save);
        }
        if (memory.step() != Step.CONFIRM) {
            String address = buyers.stored(turn.contactId()).value(Field.ADDRESS);
            return proceed(
                    address == null ? touched : touched.knowing(memory.details().with(Field.ADDRESS, address)),
                    turn,
                    List.of());
        }
        Quote quote = problems.quote(turn);
        boolean agreed = Shown.is(quote, memory.shown());
        boolean impossible = carts.working(turn).isEmpty()
                || problems.problem(quote, turn).isPresent()
                || problems.tooLittle(quote, turn).isPresent();
        return agreed && !impossible
                ? closing.order(touched, quote, turn)
                : proceed(touched, turn, problems.repriced(memory, quote, turn));
    }

    /** Not agreed: one detail is asked again, or the customer says what is to be different. */
    Outcome change(CheckoutMemory memory, @Nullable Field field, TurnContext turn) {
        CheckoutMemory touched = memory.touched(turn.now());
        if (field != null) {
            CheckoutMemory open = touched.knowing(memory.details().without(field));
            return proceed(field == Field.ADDRESS ? open.goingElsewhere() : open.withoutPhone(false), turn, List.of());
        }
        boolean changedCart = !Shown.is(problems.quote(turn), memory.shown());
        if (changedCart && !turn.isPending(CheckoutReplies.ADJUST)) {
            return proceed(touched, turn, List.of());
        }
        return outcome(touched, Step.CONFIRM, List.of(replies.plain("not_ordered", turn)))
                .withQuestion(replies.whatToChange(turn));
    }

    Outcome leave(CheckoutMemory memory, TurnContext turn) {
        return said(replies.plain("left", turn))
                .withMemory(memory.left().write())
                .withTrace(LEFT);
    }

    Outcome nothing(TurnContext turn) {
        return said(replies.plain("not_ordered", turn)).withTrace(LEFT);
    }

    Outcome already(CheckoutMemory memory, TurnContext turn) {
        String number = memory.order();
        return orders.find(number == null ? "" : number)
                .map(order -> said(replies.already(order, turn))
                        .withBlock(CheckoutBlock.NAME, new CheckoutBlock(Step.DONE, order.number()))
                        .withBlock("order", documents.of(order)))
                .orElseGet(() -> said(replies.plain("empty", turn)));
    }

    /** Asks again where the checkout stands, after the turn spoke of something else. */
    Contribution goOn(CheckoutMemory memory, TurnContext turn) {
        Step step = memory.step();
        CheckoutMemory kept = memory;
        Question question;
        if (step == Step.CONFIRM) {
            Quote quote = problems.quote(turn);
            if (problems.tooLittle(quote, turn).isPresent()) {
                return kept(memory.showingNothing(), step);
            }
            question = Shown.is(quote, memory.shown())
                    ? replies.confirm(quote, turn)
                    : replies.confirmChanged(quote, turn);
            kept = memory.showing(quote);
        } else {
            question = replies.ask(step, offered(memory, turn), turn);
        }
        return kept(kept, step).withQuestion(question);
    }

    private static Contribution kept(CheckoutMemory memory, Step step) {
        return Contribution.NOTHING
                .withBlock(CheckoutBlock.NAME, new CheckoutBlock(step, null))
                .withMemory(memory.write());
    }

    /** Whether the customer's stored address is offered at this point. */
    boolean offersAddress(CheckoutMemory memory, TurnContext turn) {
        return offered(memory, turn) != null;
    }

    private Outcome proceed(CheckoutMemory memory, TurnContext turn, List<Statement> before) {
        Quote quote = problems.quote(turn);
        if (quote.lines().isEmpty()) {
            return said(replies.plain("empty", turn)).withMemory(memory.left().write());
        }
        List<Statement> said = new ArrayList<>(before);
        Optional<Statement> tooLittle =
                memory.step() == Step.CONFIRM ? problems.tooLittle(quote, turn) : Optional.empty();
        if (tooLittle.isPresent()) {
            said.add(tooLittle.get());
            return outcome(memory.showingNothing(), memory.step(), said);
        }
        Optional<CartProblems.Problem> problem = problems.problem(quote, turn);
        if (problem.isPresent()) {
            said.addAll(problem.get().statements());
            return outcome(memory.showingNothing(), memory.step(), said)
                    .withQuestion(problem.get().question());
        }
        Step step = memory.step();
        if (step != Step.CONFIRM) {
            return outcome(memory, step, said).withQuestion(replies.ask(step, offered(memory, turn), turn));
        }
        said.add(replies.summary(quote, memory.details(), turn));
        return outcome(memory.showing(quote), step, said).withQuestion(replies.confirm(quote, turn));
    }

    private @Nullable String offered(CheckoutMemory memory, TurnContext turn) {
        boolean offers = turn.verified() && memory.step() == Step.ADDRESS && !memory.elsewhere();
        return offers ? buyers.stored(turn.contactId()).value(Field.ADDRESS) : null;
    }

    private Outcome outcome(CheckoutMemory memory, Step step, List<Statement> said) {
        return Outcome.of(Coverage.SETTLED, said)
                .withBlock(CheckoutBlock.NAME, new CheckoutBlock(step, null))
                .withMemory(memory.write());
    }

    private static Outcome said(Statement statement) {
        return Outcome.of(Coverage.SETTLED, List.of(statement));
    }
}
