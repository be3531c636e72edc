package dev.parley.conversation.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.message.InboundMessage;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.conversation.skill.Workspace;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.ItemRef;
import dev.parley.nlu.Understanding;
import dev.parley.shared.Language;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantId;
import dev.parley.tenancy.TenantSettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ProposalReaderTests {

    private static final UUID SOMEBODY = new UUID(0, 1);
    private static final List<CommandSpec> GRAMMAR = List.of(
            new CommandSpec(
                    "CART_ADD", "adds", Map.of("item_ref", "item_ref", "quantity", "number"), Effect.WRITE, List.of()),
            new CommandSpec("FIND", "finds", Map.of("query", "text", "below", "money"), Effect.READ, List.of()));

    @Test
    void readsCommandsInTheirOrder() {
        Proposal proposal = read(
                "put 5 of the third, and find brass",
                "{\"commands\":[{\"name\":\"CART_ADD\",\"arguments\":{\"item_ref\":{\"position\":3},\"quantity\":5}},"
                        + "{\"name\":\"FIND\",\"arguments\":{\"query\":\"Brass\"}}]}");
        assertThat(proposal.dropped()).isEmpty();
        assertThat(proposal.commands())
                .containsExactly(
                        new Command("CART_ADD", Map.of("item_ref", ItemRef.at(3), "quantity", "5"), Effect.WRITE),
                        new Command("FIND", Map.of("query", "Brass"), Effect.READ));
    }

    @Test
    void readsDigitsOfEveryScript() {
        assertThat(read("तीसरा ५ नग", add("{\"position\":3}", "5")).commands()).hasSize(1);
    }

    @Test
    void readsWhatIsWrappedInAFence() {
        assertThat(read("5 of the third", "```json\n" + add("{\"position\":-1}", "5") + "\n```")
                        .commands())
                .hasSize(1);
    }

    @Test
    void believesNoNumberNobodySaid() {
        assertThat(read("some of the third", add("{\"position\":3}", "500")).commands())
                .isEmpty();
        assertThat(read("500 of the third", add("{\"position\":3}", "5")).commands())
                .isEmpty();
    }

    @Test
    void believesNoPlaceOutsideTheListShown() {
        for (String position : List.of("0", "4", "-4", "-2147483648", "2147483647", "1.5", "\"1\"")) {
            assertThat(read("5 of it", add("{\"position\":" + position + "}", "5"))
                            .commands())
                    .isEmpty();
        }
    }

    @Test
    void believesNoArticleThatWasNeitherShownNorNamed() {
        assertThat(read("5 of it", add("{\"sku\":\"X-9\"}", "5")).commands()).isEmpty();
        assertThat(read("5 of x-9", add("{\"sku\":\"X-9\"}", "5")).commands()).hasSize(1);
        assertThat(read("5 of it", add("{\"sku\":\"A-2\"}", "5")).commands()).hasSize(1);
    }

    @Test
    void believesNoReferenceWithTwoMeanings() {
        assertThat(read("5 of a-2", add("{\"position\":1,\"sku\":\"A-2\"}", "5"))
                        .commands())
                .isEmpty();
    }

    @Test
    void believesNoAmountNobodySaid() {
        String below =
                "{\"commands\":[{\"name\":\"FIND\",\"arguments\":{\"below\":{\"amount\":\"%s\",\"currency\":\"%s\"}}}]}";
        assertThat(read("under 2,500", below.formatted("2500.00", "USD")).commands())
                .hasSize(1);
        assertThat(read("under 2,500", below.formatted("9", "USD")).commands()).isEmpty();
        assertThat(read("under 2,500", below.formatted("2500", "XXZ")).commands())
                .isEmpty();
    }

    @Test
    void takesNoMoreThanAnybodyAsks() {
        String one = "{\"name\":\"FIND\",\"arguments\":{}}";
        Proposal proposal =
                read("find", "{\"commands\":[" + String.join(",", java.util.Collections.nCopies(50, one)) + "]}");
        assertThat(proposal.commands()).hasSize(5);
    }

    @Test
    void survivesDepth() {
        assertThat(read("find", "{\"commands\":" + "[".repeat(9_000)).commands())
                .isEmpty();
    }

    @Property(tries = 300)
    void survivesAnything(@ForAll String answer, @ForAll String message) {
        assertThat(read(message, answer).commands()).isEmpty();
    }

    private static String add(String ref, String quantity) {
        return "{\"commands\":[{\"name\":\"CART_ADD\",\"arguments\":{\"item_ref\":" + ref + ",\"quantity\":" + quantity
                + "}}]}";
    }

    private static Proposal read(String message, String answer) {
        return ProposalReader.read(answer, GRAMMAR, turn(message));
    }

    private static TurnContext turn(String message) {
        DisplayedList.Availability unknown = new DisplayedList.Availability("unknown", null, Instant.EPOCH);
        List<DisplayedList.Item> items = List.of(
                new DisplayedList.Item(1, "A-1", "one", null, unknown),
                new DisplayedList.Item(2, "A-2", "two", null, unknown),
                new DisplayedList.Item(3, "A-3", "three", null, unknown));
        DisplayedList list =
                new DisplayedList(SOMEBODY, "products", DisplayedList.EXACT, 3, List.of("A-1", "A-2", "A-3"), items);
        Tenant tenant = new Tenant(
                new TenantId(SOMEBODY),
                "t",
                "T",
                "wholesale",
                Locale.US,
                "USD",
                ZoneOffset.UTC,
                TenantSettings.defaults(),
                "pk_x",
                1);
        return new TurnContext(
                tenant,
                SOMEBODY,
                SOMEBODY,
                SOMEBODY,
                new InboundMessage(null, null, message, null, "widget", null, null),
                new Understanding(message, Language.ENGLISH, 1, List.of(), List.of(), 0),
                Language.ENGLISH,
                new DialogueState(1, null, false, list, null, Set.of(), null, Map.of()),
                Instant.EPOCH,
                false,
                new Workspace());
    }
}
