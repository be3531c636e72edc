package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.cart.speech.CartAnswers;
import dev.parley.commerce.cart.speech.CartWish;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.nlu.ItemRef;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears the answer to a question that the cart asked. */
@Component
class CartAnswerReader {

    private static final Set<String> OF_THE_BUYER =
            Set.of(EntityNames.EMAIL, EntityNames.PHONE, EntityNames.ADDRESS, EntityNames.POSTAL_CODE);

    private final CartItems items;
    private final CartQuestions questions;

    CartAnswerReader(CartItems items, CartQuestions questions) {
        this.items = items;
        this.questions = questions;
    }

    /** Empty when it answers nothing. */
    Optional<Heard> read(String pending, CartAnswers answers, List<CartWish> wishes, TurnContext turn) {
        boolean ofItsOwn = wishes.stream().anyMatch(wish -> wish.item() != null && wish.quantity() != null)
                || wishes.stream().anyMatch(wish -> CartReader.READING.contains(wish.command()));
        if (pending.equals(CartSkill.CLEAR_PENDING) || pending.equals(CartSkill.OFFER)) {
            return yesOrNo(answers, ofItsOwn, turn);
        }
        CartMemory.Ask ask = CartMemory.of(turn.state()).ask();
        Optional<ItemRef> offered = pending.equals(CartSkill.WHICH) ? offered(ask, answers) : Optional.empty();
        if (offered.isPresent()) {
            return Optional.of(Heard.inAll(completed(ask, offered.get(), wishes, answers)));
        }
        if (ofItsOwn) {
            return Optional.empty();
        }
        Optional<Command> told = pending.equals(CartSkill.HOW_MANY)
                ? counted(ask, answers, turn)
                : pointed(ask, answers, turn).map(ref -> completed(ask, ref, wishes, answers));
        return told.map(Heard::inAll)
                .or(() -> answers.isNo() ? Optional.of(answer(Intents.DENY, Effect.READ)) : Optional.empty());
    }

    private static Optional<Heard> yesOrNo(CartAnswers answers, boolean ofItsOwn, TurnContext turn) {
        if (answers.isNo()) {
            return ofItsOwn ? Optional.empty() : Optional.of(answer(Intents.DENY, Effect.READ));
        }
        boolean asks = turn.text().indexOf('?') >= 0;
        return answers.isYes() && !ofItsOwn && !asks
                ? Optional.of(answer(Intents.AFFIRM, Effect.WRITE))
                : Optional.empty();
    }

    private static Optional<Command> counted(CartMemory.@Nullable Ask ask, CartAnswers answers, TurnContext turn) {
        return ask == null || tellsOfBuyer(turn)
                ? Optional.empty()
                : answers.counted()
                        .map(count -> CartReader.command(
                                ask.command(), ItemRef.sku(ask.options().getFirst()), count, ask.unit()));
    }

    private Optional<ItemRef> pointed(CartMemory.@Nullable Ask ask, CartAnswers answers, TurnContext turn) {
        if (answers.isElsewhere()) {
            return Optional.empty();
        }
        return answers.isBoth()
                ? Optional.of(ItemRef.described(CartSkill.ALL))
                : answers.pointed().filter(ref -> isPlain(ref, ask, turn));
    }

    /** One of what was offered, in words that the others do not fit. */
    private Optional<ItemRef> offered(CartMemory.@Nullable Ask ask, CartAnswers answers) {
        if (ask == null || ask.options().size() < 2) {
            return Optional.empty();
        }
        List<Product> options = questions.products(ask);
        return answers.described()
                .filter(said -> Called.so(options, said).size() == 1)
                .map(ItemRef::described);
    }

    /** A place or a number, or words for something that is sold; others speak of something else. */
    private boolean isPlain(ItemRef ref, CartMemory.@Nullable Ask ask, TurnContext turn) {
        return ref.text() == null
                || !tellsOfBuyer(turn)
                        && (ask == null
                                || ask.options().isEmpty()
                                || isOffered(ref, ask)
                                || items.isSold(ref.text(), turn));
    }

    private boolean isOffered(ItemRef ref, CartMemory.Ask ask) {
        return ref.text() == null
                || !Called.so(questions.products(ask), ref.text()).isEmpty();
    }

    private static boolean tellsOfBuyer(TurnContext turn) {
        return turn.understanding().entities().stream().anyMatch(entity -> OF_THE_BUYER.contains(entity.name()));
    }

    private Command completed(
            CartMemory.@Nullable Ask ask, ItemRef pointed, List<CartWish> wishes, CartAnswers answers) {
        String name = ask == null ? CartWish.ADD : ask.command();
        // What was not offered was not what so many were wanted of.
        BigDecimal quantity =
                ask == null || !ask.options().isEmpty() && !isOffered(pointed, ask) ? null : ask.quantity();
        if (quantity == null && pointed.position() == null) {
            quantity = answers.counted().orElse(null);
        }
        Command command = CartReader.command(name, pointed, quantity, ask == null ? null : ask.unit());
        String swap = ask == null ? null : ask.swap();
        if (swap == null) {
            return command;
        }
        Map<String, Object> arguments = new LinkedHashMap<>(command.arguments());
        if (name.equals(CartSkill.SWAP)) {
            arguments.put(CartSkill.INTO, CartSwap.read(swap));
        } else {
            arguments.put(CartSkill.OUT, swap);
        }
        return new Command(name, arguments, command.effect());
    }

    private static Heard answer(String name, Effect effect) {
        return Heard.inAll(new Command(name, Map.of(), effect));
    }
}
