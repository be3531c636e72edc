package dev.parley.nlu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.nlu.Entity;
import dev.parley.nlu.Utterance;
import dev.parley.nlu.UtteranceContext;
import dev.parley.nlu.entity.rule.RuleEntityExtraction;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntityExtractionTests {

    private static final ZonedDateTime FRIDAY =
            ZonedDateTime.of(2026, 11, 20, 10, 0, 0, 0, ZoneId.of("America/New_York"));

    private final EntityExtraction extraction = new RuleEntityExtraction(Set::of);

    @Test
    void readsAConversationThatWarmsUpSlowly() {
        assertThat(american("heya u got any suvs?")).containsExactly("vehicle_type=suv");
        assertThat(american("smth for 3 kids, hybrid if posible, like the rav4"))
                .contains("fuel=hybrid", "model=RAV4");
        assertThat(american("budget arond 35k")).containsExactly("budget_max=35000.00 USD");
        assertThat(american("can i come drive it saturday? im Dana"))
                .containsExactly("appointment_at=2026-11-21", "timeline=immediate", "name=Dana");
        assertThat(american("dana.whitlok@mail.example")).containsExactly("email=dana.whitlok@mail.example");
        assertThat(american("oops its dana.whitlock@mail.example")).containsExactly("email=dana.whitlock@mail.example");
        assertThat(american("no trade in btw")).containsExactly("has_trade_in=false");
    }

    @Test
    void readsAmountsAsTheyAreSaid() {
        assertThat(amount("under twenty grand", Language.ENGLISH)).isEqualTo("20000.00 USD");
        assertThat(amount("no more than $14,000", Language.ENGLISH)).isEqualTo("14000.00 USD");
        assertThat(amount("around 30k, no, make it 45k", Language.ENGLISH)).isEqualTo("45000.00 USD");
    }

    @Test
    void readsASpokenEmail() {
        assertThat(american("its dana at mail dot com")).containsExactly("email=dana@mail.com");
    }

    @Test
    void takesNoMonthlyRateForABudget() {
        assertThat(american("can i get it for $400 a month?")).noneMatch(entity -> entity.startsWith("budget"));
    }

    @Test
    void dropsWhatIsDenied() {
        assertThat(american("anything but a Toyota")).isEmpty();
        assertThat(american("not a diesel, a hybrid")).containsExactly("fuel=hybrid");
    }

    private String amount(String text, Language language) {
        return extract(text, language, "US", "USD", null).stream()
                .filter(entity -> entity.value() instanceof Money && entity.name().equals("budget_max"))
                .map(entity -> entity.value().toString())
                .findFirst()
                .orElse("none");
    }

    private List<String> american(String text) {
        return extract(text, Language.ENGLISH, "US", "USD", null).stream()
                .filter(entity -> !entity.name().equals("currency"))
                .map(entity -> entity.name() + "=" + entity.value())
                .toList();
    }

    private List<Entity> extract(String text, Language language, String region, String currency, String pending) {
        return extraction.extract(
                new Utterance(
                        text, null, null, region, currency, "dealership", FRIDAY, new UtteranceContext(0, pending)),
                language);
    }
}
