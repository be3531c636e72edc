package dev.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void comparesWhatHowManyAndWhere() {
        assertThat(CommandLine.judged(JSON.readTree("""
                [{"name":"CART_ADD","quantity":"5","item_ref":{"position":3}},
                 {"name":"CART_ADD","arguments":{"quantity":5,"item_ref":{"position":3}}},
                 {"name":"CART_ADD","arguments":{"quantity":5,"item_ref":{"position":2}}}]""")))
                .isEqualTo(List.of("CART_ADD 5 3", "CART_ADD 5 3", "CART_ADD 5 2"));
    }

    @Test
    void leavesOutWhatIsNotJudged() {
        assertThat(CommandLine.judged(JSON.readTree("[{\"name\":\"PRODUCT_SEARCH\",\"query\":\"gloves\"}]")))
                .isEmpty();
    }
}
