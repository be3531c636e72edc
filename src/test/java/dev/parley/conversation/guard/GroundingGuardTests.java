package dev.parley.conversation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.dialogue.WordLists;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rule-worded replies must have a record for. */
class GroundingGuardTests {

    private static final GroundingGuard GUARD = new GroundingGuard(new ClaimWords(WordLists.load()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is in stock.",
                "It is sold out.",
                "We guarantee it.",
                "The mats are free of charge.",
                "There is a discount on it.",
                "Está disponible.",
                "Está agotado.",
                "Es gratis.",
                "Le garantizo que llega.",
                "Elle est disponible.",
                "C'est gratuit.",
                "यह उपलब्ध है।",
                "इस पर छूट है।",
                "yeh stock mein hai",
                "iske saath mat free hai",
                "ते उपलब्ध आहे.",
                "ते मोफत आहे.",
                "તે ઉપલબ્ધ છે.",
                "તે મફત છે.",
                "Your loan is approved.",
                "You get your money back."
            })
    void holdsBackWhatNoRecordSays(String text) {
        assertThat(passes(text, "The Honda Civic is a car with four doors.")).isFalse();
        assertThat(passes(text, text)).isTrue();
    }

    @Test
    void takesARecordOfStockForItsWordsAboutStock() {
        Evidence vehicle = new Evidence.OfRecord("vehicle", "V1", "Civic", "2024 Honda Civic", null, true);
        assertThat(GUARD.check(List.of(new Statement("It is in stock.", List.of(vehicle))), "")
                        .passed())
                .hasSize(1);
    }

    @Test
    void letsACustomersOwnFigureBeSaidAgainButNoPromise() {
        Statement figure = Statement.plain("Noted: 35,000.");
        Statement promise = Statement.plain("Noted: it is free.");
        assertThat(GUARD.check(List.of(figure, promise), "my budget is 35000 and it must be free")
                        .passed())
                .containsExactly(figure);
    }

    @Test
    void findsAClaimBehindAnyBeginning() {
        assertThat(passes("By the way: (FREE) mats!", "mats")).isFalse();
        assertThat(passes("Feel free to ask.", "")).isTrue();
    }

    private static boolean passes(String text, String record) {
        Statement statement = new Statement(text, List.of(new Evidence.OfDialogue("lead", record)));
        return GUARD.check(List.of(statement), "").rejected().isEmpty();
    }
}
