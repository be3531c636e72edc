package dev.parley.leads.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RuleFileTests {

    @Test
    void everyMistakeIsNamedWithItsLine() {
        assertThatThrownBy(() -> RuleFile.parse("heat.yml", """
                        version: heat-v1
                        intents:
                          BUYING: 30
                        rules:
                          - {rule: model, points: many, known: [model]}
                          - {rule: hat, points: 5, known: [hat]}
                          - {rule: nothing, points: 5}
                          - {rule: rich, points: 5, known: [budget_max], above: {amount: lots, currency: INR}}
                        colour: red
                        """))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("heat.yml:3: 'BUYING' is no intent")
                .hasMessageContaining("heat.yml:5: must be a whole number from 0 to 100")
                .hasMessageContaining("heat.yml:6: 'hat' is no entity")
                .hasMessageContaining("heat.yml:7: a rule needs 'known', or 'field' and 'is'")
                .hasMessageContaining("heat.yml:8: must be an amount and an ISO 4217 currency")
                .hasMessageContaining("heat.yml:9: unknown key 'colour'");
    }

    @Test
    void brokenYamlIsNamedWithItsLine() {
        assertThatThrownBy(() -> RuleFile.parse("x.yml", "version: 1\nrules: [\n"))
                .hasMessageStartingWith("x.yml:3:");
    }

    @Test
    void thePresetsLoad() {
        assertThat(new RuleFiles()).isNotNull();
    }
}
