package dev.parley.commerce.skill;

import dev.parley.commerce.Prices;
import dev.parley.commerce.vehicle.Instalments;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Money;
import dev.parley.shared.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what a monthly payment comes to, with everything that is assumed. */
@Component
class InstalmentText {

    private static final String DOWN = "down";

    private final Wording wording;

    InstalmentText(Wording wording) {
        this.wording = wording;
    }

    /** What would be paid in all, and up to which price that reaches. */
    Statement reach(Instalments instalments, Money monthly, TurnContext turn) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("monthly", amount(monthly, turn));
        arguments.put("months", Integer.toString(instalments.term()));
        arguments.put("total", amount(instalments.total(monthly), turn));
        arguments.put("limit", amount(instalments.limit(monthly), turn));
        Optional.ofNullable(instalments.down()).ifPresent(down -> arguments.put(DOWN, amount(down, turn)));
        String key = instalments.down() == null ? "commerce.instalments" : "commerce.instalments.with_down";
        return statement(wording.say(turn.language(), key, arguments), arguments);
    }

    Statement noted(Instalments instalments, TurnContext turn) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        Optional.ofNullable(instalments.down()).ifPresent(down -> arguments.put(DOWN, amount(down, turn)));
        return statement(wording.say(turn.language(), "commerce.instalments.down", arguments), arguments);
    }

    String howMuch(TurnContext turn) {
        return wording.say(turn.language(), "commerce.instalments.how_much");
    }

    /** The customer's own amounts and what they add up to. */
    private static Statement statement(String text, Map<String, Object> amounts) {
        return new Statement(text, List.of(new Evidence.OfDialogue("instalments", amounts.toString())));
    }

    private static String amount(Money money, TurnContext turn) {
        return Prices.text(money, turn.language(), turn.tenant().region());
    }
}
