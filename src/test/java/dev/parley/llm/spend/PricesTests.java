package dev.parley.llm.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.tenancy.ModelSettings;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTests {

    private static final Prices SHIPPED = Prices.load(null);

    @ParameterizedTest
    @CsvSource({
        "openai, gpt-4o-mini-2024-07-18, 0.15",
        "openai, gpt-4o-2024-08-06, 2.5",
        "anthropic, claude-opus-4-20250514, 15",
        "anthropic, claude-opus-4-5-20251101, 5",
        "anthropic, claude-3-5-haiku-latest, 0.8",
        "gemini, gemini-2.0-flash-001, 0.1",
        "bedrock, amazon.nova-lite-v1:0, 0.06",
        "ollama, whatever:70b, 0"
    })
    void findsAModelInAnyVersion(String provider, String model, BigDecimal input) {
        assertThat(SHIPPED.cost(provider, model, 1_000_000, 0).orElseThrow()).isEqualByComparingTo(input);
    }

    @ParameterizedTest
    @CsvSource({
        "openai, gpt-4o-audio-preview",
        "openai, gpt-4.1-turbo",
        "anthropic, claude-opus-4-9",
        "anthropic, claude-haiku-5-5",
        "gemini, gemini-2.5-flash-image",
        "mistral, mistral-small-latest",
        "bedrock, eu.amazon.nova-lite-v1:0",
        "elsewhere, gpt-4o"
    })
    void knowsNoPriceOfAnotherModel(String provider, String model) {
        assertThat(SHIPPED.cost(provider, model, 1_000_000, 1_000_000)).isEmpty();
    }

    @Test
    void readsATableWithAndWithoutSources() {
        Prices own = Prices.read("own.csv", "2026-01-31,openai,mine,1,2\n2026-01-31,openai,yours,3,4,a page; another");
        assertThat(own.cost("openai", "mine", 1_000_000, 1_000_000).orElseThrow())
                .isEqualByComparingTo("3");
        assertThat(own.cost("openai", "yours", 0, 1_000_000).orElseThrow()).isEqualByComparingTo("4");
        assertThatThrownBy(() -> Prices.read("own.csv", "\nopenai,mine,1,2")).hasMessageStartingWith("own.csv:2");
    }

    @Test
    void countsMoneyWhereverALimitNamesMoney() {
        ModelSettings.Budget none = new ModelSettings.Budget(null, null, null, 1000);
        ModelSettings.Budget some = new ModelSettings.Budget(null, "5", null, null);
        assertThat(Limits.NONE.countMoney(none)).isFalse();
        assertThat(Limits.NONE.countMoney(some)).isTrue();
        assertThat(new Limits(BigDecimal.ONE, null, null, null).countMoney(none))
                .isTrue();
    }
}
