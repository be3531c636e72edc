package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hears what an utterance wants of the catalogue: a search, something about one product, an overview; or nothing. */
@Component
class ProductRecogniser {

    static final String NARROW = "product.narrow";

    private final ProductCues cues;
    private final ProductFinder finder;
    private final PriceQuestions prices;
    private final ProductQuestions questions;
    private final ProductWishes wishes;
    private final Documented documented;

    ProductRecogniser(
            ProductCues cues,
            ProductFinder finder,
            PriceQuestions prices,
            ProductQuestions questions,
            ProductWishes wishes,
            Documented documented) {
        this.cues = cues;
        this.finder = finder;
        this.prices = prices;
        this.questions = questions;
        this.wishes = wishes;
        this.documented = documented;
    }

    List<Heard> recognise(TurnContext turn, Catalogue catalogue) {
        List<Heard> priced = prices.recognise(turn, catalogue);
        if (!priced.isEmpty() && !OtherMatters.silencePrices(turn)) {
            return priced;
        }
        if (OtherMatters.haveTaken(turn) || isElsewhere(turn)) {
            return List.of();
        }
        return questions
                .hear(turn, catalogue)
                .or(() -> isOfTerms(turn) ? Optional.empty() : browse(turn).or(() -> wishes.hear(turn)))
                .map(command -> List.of(Heard.inAll(command)))
                .orElse(List.of());
    }

    private boolean isElsewhere(TurnContext turn) {
        String pending = turn.state().pending();
        boolean answers = pending != null && (pending.startsWith("checkout.") || pending.startsWith("cart."));
        boolean seeks = cues.has("seek", turn.text()) || turn.text().contains("?");
        return answers && !seeks || OtherMatters.areMeantBesideGoods(turn) && ProductWishes.isSure(turn) && !seeks;
    }

    private Optional<Command> browse(TurnContext turn) {
        return cues.has("browse", turn.text()) && !finder.read(turn.text()).isStated()
                ? Optional.of(new Command(ProductSkill.BROWSE, Map.of(), Effect.READ))
                : Optional.empty();
    }

    /** "What warranty do the drills have?": goods may be named, but the terms are asked for, and the documents tell them. */
    private boolean isOfTerms(TurnContext turn) {
        return cues.has("terms", turn.text()) && cues.asks(turn.text()) && documented.tells(turn);
    }
}
