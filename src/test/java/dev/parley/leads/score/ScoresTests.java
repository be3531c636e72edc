package dev.parley.leads.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.leads.SellingSettings;
import dev.parley.shared.Money;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScoresTests {

    private static final Map<String, Object> EVERYTHING = Map.of(
            "name", "Dana",
            "email", "dana@mail.example",
            "phone", "+15550100",
            "vehicle_type", "suv",
            "model", "RAV4",
            "condition", "new",
            "budget_max", Money.of("2000000", "INR"),
            "purchase_mode", "finance",
            "has_trade_in", true,
            "timeline", "immediate");

    private final Scores scores = new Scores(new RuleFiles());

    @Test
    void bothPresetsGiveAHundredForEverything() {
        assertThat(score("article-v1", "state", facts("BUY", EVERYTHING)).profile())
                .isEqualTo(100);
        assertThat(score("repo-v1", "state", facts("BUY", EVERYTHING)).profile())
                .isEqualTo(100);
        assertThat(score("article-v1", "state", facts("BUY", EVERYTHING)).missing())
                .isEmpty();
    }

    @Test
    void everyHeatRuleCounts() {
        assertThat(score("article-v1", "state", facts("BUY", EVERYTHING)).heat())
                .isEqualTo(90);
    }

    @Test
    void fifteenLakhIsNotAboveFifteenLakh() {
        Facts exact = facts(null, Map.of("budget_max", Money.of("1500000", "INR")));
        Facts above = facts(null, Map.of("budget_max", Money.of("1500001", "INR")));
        Facts dollars = facts(null, Map.of("budget_max", Money.of("2000000", "USD")));
        assertThat(score("article-v1", "state", exact).heat()).isEqualTo(10);
        assertThat(score("article-v1", "state", above).heat()).isEqualTo(15);
        assertThat(score("article-v1", "state", dollars).heat()).isEqualTo(10);
    }

    @Test
    void noTradeInIsAnAnswerWorthNothing() {
        Score score = score("article-v1", "state", facts(null, Map.of("has_trade_in", false)));
        assertThat(score.profile()).isZero();
        assertThat(score.missing()).containsExactly("name", "email", "phone", "vehicle_type", "budget_max");
    }

    @Test
    void whatFallsBelowZeroIsBroughtBackInALineOfItsOwn() {
        Facts complaint = new Facts(Map.of("name", "Dana"), "INFO", Set.of("COMPLAINT"), List.of());
        Score score = score("article-v1", "state", complaint);
        assertThat(score.heat()).isZero();
        assertThat(score.breakdown())
                .contains(new ScoreLine("heat", "open:COMPLAINT", -20), new ScoreLine("heat", "clamp", 20));
    }

    @Test
    void blendingIsSixtyPercentAverageAndFortyPercentPeak() {
        Tenant tenant = tenant("article-v1", "blend");
        Facts facts = Facts.NONE;
        for (String intent : List.of("BUY", "INFO")) {
            HeatPoint point = scores.next(tenant, facts, Map.of(), intent, UUID.randomUUID(), Instant.EPOCH);
            List<HeatPoint> series = new ArrayList<>(facts.series());
            series.add(point);
            facts = facts.withSeries(series);
        }
        assertThat(facts.series()).extracting(HeatPoint::message).containsExactly(30, 0);
        // (0 * 1 + 30 * 0.9) / 1.9 = 14.2 on average, 30 at the peak
        assertThat(facts.series().getLast().blend()).isEqualTo(21);
        Score score = scores.score(tenant, facts);
        assertThat(score.heat()).isEqualTo(21);
        assertThat(score.breakdown())
                .containsExactly(new ScoreLine("heat", "blend:average", 9), new ScoreLine("heat", "blend:peak", 12));
    }

    @Property(tries = 300)
    void theBreakdownAlwaysAddsUp(
            @ForAll @Size(max = 10) Set<Integer> known, @ForAll int intent, @ForAll boolean angry) {
        List<String> names = EVERYTHING.keySet().stream().sorted().toList();
        Map<String, Object> fields = new HashMap<>();
        known.forEach(index -> {
            String name = names.get(Math.floorMod(index, names.size()));
            fields.put(name, EVERYTHING.get(name));
        });
        List<String> intents = List.of("BUY", "FINANCE", "INFO", "SERVICE", "TEST_DRIVE");
        Facts facts = new Facts(
                fields,
                intents.get(Math.floorMod(intent, intents.size())),
                angry ? Set.of("COMPLAINT", "ESCALATION") : Set.of(),
                List.of());
        Score score = score("article-v1", "state", facts);
        assertThat(sum(score, "profile")).isEqualTo(score.profile()).isBetween(0, 100);
        assertThat(sum(score, "heat")).isEqualTo(score.heat()).isBetween(0, 100);
    }

    private static int sum(Score score, String name) {
        return score.breakdown().stream()
                .filter(line -> line.score().equals(name))
                .mapToInt(ScoreLine::points)
                .sum();
    }

    private static Facts facts(String intent, Map<String, Object> fields) {
        return new Facts(fields, intent, Set.of(), List.of());
    }

    private Score score(String rules, String mode, Facts facts) {
        return scores.score(tenant(rules, mode), facts);
    }

    private static Tenant tenant(String rules, String mode) {
        return new Tenant(
                new TenantId(UUID.randomUUID()),
                "t",
                "T",
                "dealership",
                Locale.US,
                "USD",
                ZoneId.of("UTC"),
                SellingSettings.scored(rules, mode),
                "pk",
                1);
    }
}
