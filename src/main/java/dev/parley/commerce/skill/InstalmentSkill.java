package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Criterion;
import dev.parley.commerce.vehicle.FiltersDocument;
import dev.parley.commerce.vehicle.InstalmentReader;
import dev.parley.commerce.vehicle.Instalments;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleFilters.Order;
import dev.parley.commerce.vehicle.VehicleMatches;
import dev.parley.commerce.vehicle.VehicleSearch;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what somebody can pay each month and at once into vehicles within reach. */
@Component
@org.springframework.core.annotation.Order(15)
class InstalmentSkill implements Skill {

    static final String NAME = "instalments";
    static final String COMMAND = "INSTALMENT_BUDGET";

    /** The trace key of the wish that was searched for, which the stock skill goes on from. */
    private static final String WISH = "stock_wish";

    /** As worth knowing as a budget. */
    private static final int URGENCY = 60;

    private static final String ASKED = "lead.monthly_payment";
    private static final String MONTHLY = "monthly";
    private static final String DOWN = "down";
    private static final String MONTHS = "months";

    /** What is paid each month for something else than a vehicle. */
    private static final String[] OTHER = {
        Intents.INSURANCE, Intents.SERVICE, Intents.COMPLAINT, Intents.EXCHANGE, Intents.DELIVERY_UPDATE
    };

    private final Catalogues catalogues;
    private final StockRecogniser stock;
    private final StockReplies replies;
    private final InstalmentText text;

    InstalmentSkill(Catalogues catalogues, StockRecogniser stock, StockReplies replies, InstalmentText text) {
        this.catalogues = catalogues;
        this.stock = stock;
        this.replies = replies;
        this.text = text;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> grammar() {
        return List.of(new CommandSpec(
                COMMAND,
                "Finds vehicles within reach of a monthly payment and a down payment",
                Map.of(MONTHLY, "money", DOWN, "money", MONTHS, "number"),
                Effect.READ,
                List.of("I can do 450 a month with 3k down", "puedo pagar 400 al mes")));
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        boolean elsewhere = turn.understanding().isAbout(OTHER)
                || turn.understanding().entity(EntityNames.INCOME).isPresent()
                || !catalogues.current().hasVehicles();
        InstalmentReader.Told told = told(turn);
        return elsewhere || told.instalments().isEmpty()
                ? List.of()
                : List.of(new Heard(new Command(COMMAND, arguments(told.instalments()), Effect.READ), told.start()));
    }

    /** What was searched for, where this skill did. */
    static Optional<VehicleFilters> wish(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.trace().get(WISH))
                .filter(Map.class::isInstance)
                .map(wish -> FiltersDocument.read((Map<?, ?>) wish))
                .findFirst();
    }

    private static InstalmentReader.Told told(TurnContext turn) {
        String currency = turn.tenant().currency();
        InstalmentReader.Told told =
                InstalmentReader.read(turn.text(), turn.understanding().language(), currency);
        if (!told.instalments().isEmpty() || !turn.isPending(ASKED)) {
            return told;
        }
        return new InstalmentReader.Told(new Instalments(InstalmentReader.bare(turn.text(), currency), null, null), 0);
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        String currency = turn.tenant().currency();
        Instalments instalments =
                read(command.arguments(), currency).or(read(turn.state().memory(NAME), currency));
        Money monthly = instalments.monthly();
        Outcome outcome = monthly == null
                ? Outcome.of(Coverage.SETTLED, List.of(text.noted(instalments, turn)))
                        .withQuestion(new Question(ASKED, text.howMuch(turn), List.of(), URGENCY))
                        .withTrace(trace(instalments, null))
                : withinReach(instalments, monthly, turn);
        return outcome.withMemory(arguments(instalments));
    }

    private Outcome withinReach(Instalments instalments, Money monthly, TurnContext turn) {
        Catalogue catalogue = catalogues.current();
        VehicleFilters wish = stock.wish(turn, catalogue)
                .without(Attribute.PRICE)
                .without(Attribute.YEAR)
                .with(new Criterion.Between(
                        Attribute.PRICE, null, instalments.limit(monthly).minor()))
                .ordered(Order.PRICE_DESC, null);
        VehicleMatches matches = VehicleSearch.find(catalogue.vehicles(), wish);
        Statement found = replies.search(wish, matches, AskedFacts.NOTHING, catalogue, turn);
        Outcome said = Outcome.of(Coverage.SETTLED, List.of(text.reach(instalments, monthly, turn), found))
                .withTrace(trace(instalments, wish));
        return matches.vehicles().isEmpty() ? said : said.withList(VehicleLists.of(matches));
    }

    /** Who says what a month may cost has told a budget. */
    private static Map<String, Object> trace(Instalments instalments, @Nullable VehicleFilters wish) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Optional.ofNullable(instalments.monthly()).ifPresent(monthly -> fields.put("monthly_payment", monthly));
        Optional.ofNullable(instalments.down()).ifPresent(down -> fields.put("down_payment", down));
        Map<String, Object> trace = new LinkedHashMap<>();
        trace.put(Outcome.TOLD, fields);
        trace.put(Outcome.ANSWERED, Set.of("lead.budget", ASKED));
        if (wish != null) {
            trace.put(WISH, FiltersDocument.write(wish));
        }
        return trace;
    }

    private static Map<String, Object> arguments(Instalments instalments) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        Optional.ofNullable(instalments.monthly())
                .ifPresent(monthly -> arguments.put(MONTHLY, monthly.amount().toPlainString()));
        Optional.ofNullable(instalments.down())
                .ifPresent(down -> arguments.put(DOWN, down.amount().toPlainString()));
        Optional.ofNullable(instalments.months()).ifPresent(months -> arguments.put(MONTHS, months));
        return arguments;
    }

    private static Instalments read(Map<String, Object> kept, String currency) {
        return new Instalments(
                money(kept.get(MONTHLY), currency),
                money(kept.get(DOWN), currency),
                kept.get(MONTHS) instanceof Number months ? months.intValue() : null);
    }

    private static @Nullable Money money(@Nullable Object amount, String currency) {
        return amount == null ? null : Money.of(new BigDecimal(amount.toString()), currency);
    }
}
