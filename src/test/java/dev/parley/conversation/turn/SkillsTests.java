package dev.parley.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.askback.AskBack;
import dev.parley.conversation.message.InboundMessage;
import dev.parley.conversation.model.ModelNotes;
import dev.parley.conversation.model.Proposals;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.conversation.skill.Workspace;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Understanding;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantId;
import dev.parley.tenancy.TenantSettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SkillsTests {

    private static final UUID SOMEBODY = new UUID(0, 1);

    @Test
    void carriesOutTheCommandsOfAllSkillsInTheOrderTheyWereSaid() {
        Skills skills = new Skills(
                List.of(new Hears("hours"), new Hears("third", "second"), new Hears("price")),
                Proposals.NONE,
                AskBack.of(new Wording()));

        List<Performed> performed = skills.perform(
                turn("5 of the third and 2 of the second, what hours and what price?"), new ModelNotes());

        assertThat(performed)
                .extracting(done -> done.command().name())
                .containsExactly("THIRD", "SECOND", "HOURS", "PRICE");
    }

    @Test
    void keepsTheOrderOfTheSkillsForWhatTheWholeMessageSays() {
        Skills skills =
                new Skills(List.of(new Hears(""), new Hears("thanks")), Proposals.NONE, AskBack.of(new Wording()));

        assertThat(skills.perform(turn("thanks"), new ModelNotes()))
                .extracting(done -> done.command().name())
                .containsExactly("", "THANKS");
    }

    private static TurnContext turn(String text) {
        Tenant tenant = new Tenant(
                TenantId.of(SOMEBODY),
                "test",
                "Test",
                "wholesale",
                Locale.UK,
                "GBP",
                ZoneOffset.UTC,
                TenantSettings.defaults(),
                "pk_test",
                1);
        return new TurnContext(
                tenant,
                SOMEBODY,
                SOMEBODY,
                SOMEBODY,
                new InboundMessage(null, null, text, null, "widget", null, null),
                new Understanding(text, Language.ENGLISH, 1, List.of(), List.of(), 0),
                Language.ENGLISH,
                DialogueState.NEW,
                Instant.EPOCH,
                false,
                new Workspace());
    }

    /** Hears a command wherever one of its words stands. */
    private record Hears(String... words) implements Skill {

        @Override
        public String name() {
            return String.join("-", words);
        }

        @Override
        public List<Heard> recognise(TurnContext turn) {
            return Arrays.stream(words)
                    .filter(turn.text()::contains)
                    .map(word -> new Heard(
                            new Command(word.toUpperCase(Locale.ROOT), Map.of(), Effect.READ),
                            turn.text().indexOf(word)))
                    .toList();
        }

        @Override
        public Outcome perform(Command command, TurnContext turn) {
            return Outcome.of(Coverage.SETTLED, List.of());
        }
    }
}
