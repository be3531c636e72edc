package dev.parley.commerce.skill;

import dev.parley.commerce.Prices;
import dev.parley.commerce.search.Wish;
import dev.parley.commerce.search.Wish.Order;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Money;
import dev.parley.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says back what was asked of the goods beside what they are: "Bosch, up to €5, cheapest first". */
@Component
class GoodsWishText {

    private final Wording wording;

    GoodsWishText(Wording wording) {
        this.wording = wording;
    }

    /** Empty when nothing was. */
    String say(WishDocument wanted, TurnContext turn) {
        Wish wish = wanted.wish();
        List<String> parts = new ArrayList<>();
        if (!wish.brands().isEmpty()) {
            parts.add(String.join(" / ", wish.brands()));
        }
        String category = wanted.category();
        if (category != null) {
            parts.add(category);
        }
        if (wish.isPriced()) {
            parts.add(range(figure(wish.min(), turn), figure(wish.max(), turn), turn));
        }
        if (wish.available()) {
            parts.add(wording.say(turn.language(), "commerce.product.sort.available"));
        }
        if (wish.order() != Order.FITTING) {
            parts.add(wording.say(
                    turn.language(),
                    "commerce.product.sort." + (wish.order() == Order.CHEAPEST ? "cheapest" : "dearest")));
        }
        return String.join(", ", parts);
    }

    private String range(String least, String most, TurnContext turn) {
        String kind = least.isEmpty() ? "most" : most.isEmpty() ? "least" : "between";
        return wording.say(turn.language(), "commerce.wish." + kind, Map.of("least", least, "most", most));
    }

    private static String figure(@Nullable Money money, TurnContext turn) {
        return money == null
                ? ""
                : Prices.text(money, turn.language(), turn.tenant().region());
    }
}
