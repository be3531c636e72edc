package dev.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MindTests {

    @Test
    void isTheRulesAloneWhereNoModelIsSetUp() {
        assertThat(Mind.available(Map.of())).containsExactly(Mind.RULES);
        assertThat(Mind.available(Map.of("PARLEY_LLM_PROVIDER", "none"))).containsExactly(Mind.RULES);
    }

    @Test
    void isBothSideBySideWhereOneIs() {
        assertThat(Mind.available(Map.of("PARLEY_LLM_PROVIDER", "openai"))).containsExactly(Mind.RULES, Mind.MODEL);
    }
}
