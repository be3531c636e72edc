package dev.parley.lifecycle.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.message.InboundMessage;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.conversation.skill.Workspace;
import dev.parley.leads.SellingSettings;
import dev.parley.lifecycle.calendar.CalendarWords;
import dev.parley.lifecycle.calendar.Holidays;
import dev.parley.nlu.Command;
import dev.parley.nlu.Entity;
import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Intents;
import dev.parley.nlu.Understanding;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantId;
import dev.parley.tenancy.TenantSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Friday 20 November 2026, nine in the morning in Chicago. */
class CalendarSkillTests {

    private final CalendarWords words = new CalendarWords();
    private final HoursText text = new HoursText(new Wording());
    private final NamedBranches branches = new NamedBranches(words);
    private final HoursHearing hours = new HoursHearing(words, branches);
    private final CalendarSkill skill = new CalendarSkill(
            new VisitHearing(words, hours), hours, new VisitReplies(text, branches, new Holidays()), text, branches);

    @Test
    void saysTheHoursOfTheDayAsked() {
        assertThat(said(Language.ENGLISH, Intents.INFO, "what time do you close on saturday?", null))
                .isEqualTo("On Saturday we are open from 9:00 AM to 5:00 PM.");
        assertThat(said(Language.ENGLISH, Intents.INFO, "are you open sunday?", null))
                .isEqualTo("We are closed on Sunday.");
    }

    @Test
    void saysTheWeekWhenNoDayIsNamed() {
        assertThat(said(Language.ENGLISH, Intents.INFO, "what are your opening hours?", null))
                .isEqualTo(
                        "Main Street: Monday – Friday 9:00 AM – 6:00 PM; Saturday 9:00 AM – 5:00 PM; Sunday closed.");
    }

    @Test
    void aShortFollowUpIsAboutHoursToo() {
        Outcome first = perform(Language.ENGLISH, Intents.INFO, "are you open sunday?", null, DialogueState.NEW);
        DialogueState after = new DialogueState(
                1,
                Language.ENGLISH,
                false,
                null,
                null,
                Set.of(),
                null,
                Map.of("calendar", Objects.requireNonNull(first.memory())));
        assertThat(text(perform(Language.ENGLISH, Intents.INFO, "and monday?", null, after)))
                .isEqualTo("On Monday we are open from 9:00 AM to 6:00 PM.");
    }

    @Test
    void aWishToComeIsHeldAgainstTheHours() {
        assertThat(said(Language.ENGLISH, Intents.TEST_DRIVE, "can i drive it saturday?", "2026-11-21"))
                .contains("We are open that day from 9:00 AM to 5:00 PM.", "our team will confirm");
        Outcome refused =
                perform(Language.FRENCH, Intents.TEST_DRIVE, "samedi 22h?", "2026-11-21T22:00", DialogueState.NEW);
        assertThat(text(refused)).contains("en dehors de nos horaires", "samedi 21 novembre", "16:00");
        assertThat(refused.trace()).containsEntry("refused_entities", List.of("appointment_at"));
        assertThat(refused.memory()).containsKey("appointment_at").doesNotContainKey("wish");
    }

    @Test
    void aClosedDayAndAPastHourAreRefusedWithOtherTimes() {
        assertThat(said(Language.ENGLISH, Intents.TEST_DRIVE, "sunday?", "2026-11-22"))
                .contains("outside our opening hours", "Monday, November 23");
        assertThat(said(Language.ENGLISH, Intents.TEST_DRIVE, "today at 8", "2026-11-20T08:00"))
                .contains("already passed", "Saturday, November 21, 9:00 AM");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en      | can i come see it tmrw at 3
            en      | ill swing by tomorrow
            es      | puedo pasar a verlo mañana a las 3
            fr      | je peux passer la voir demain ?
            hi      | कल देखने आ सकता हूँ
            hi-Latn | kal dekhne aa sakta hoon
            mr      | उद्या बघायला येऊ का
            gu      | મારે કાલે જોવા આવવું છે
            """)
    void comingToSeeItIsAWishToVisitWhateverTheIntent(String code, String text) {
        Outcome outcome = perform(Language.of(code), Intents.INFO, text, "2026-11-21T15:00", DialogueState.NEW);
        assertThat(outcome.memory()).containsEntry("wish", "2026-11-21T15:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en      | cancel the visit
            en      | i cant make it to the appointment
            es      | cancele la visita por favor
            fr      | annulez le rendez-vous
            hi      | विज़िट रद्द कर दीजिए
            hi-Latn | visit cancel kar do
            mr      | भेट रद्द करा
            gu      | મુલાકાત રદ કરો
            """)
    void aVisitCanBeTakenBack(String code, String text) {
        DialogueState wished = new DialogueState(
                1,
                Language.of(code),
                false,
                null,
                "lead.contact",
                Set.of(),
                null,
                Map.of("calendar", Map.of("wish", "2026-11-21T15:00")));
        Outcome outcome = perform(Language.of(code), Intents.CANCEL, text, null, wished);
        assertThat(outcome.memory()).doesNotContainKey("wish");
        assertThat(outcome.trace()).containsEntry("withdrawn_fields", List.of("appointment_at"));
        assertThat(text(outcome)).contains("21");
    }

    @Test
    void withoutBranchesNothingIsClaimed() {
        TurnContext turn = turn(
                TenantSettings.defaults(),
                Language.ENGLISH,
                Intents.INFO,
                "are you open sunday?",
                null,
                DialogueState.NEW);
        assertThat(skill.recognise(turn)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFigureSaidStandsInTheRecordsInEveryLanguage(Language language) {
        for (String at : List.of("2026-11-21T10:00", "2026-11-21T22:00", "2026-11-22")) {
            Outcome outcome = perform(language, Intents.TEST_DRIVE, "x", at, DialogueState.NEW);
            assertThat(outcome.statements()).isNotEmpty().allSatisfy(statement -> {
                String evidence =
                        statement.evidence().stream().map(one -> one.text()).collect(Collectors.joining("\n"));
                Pattern.compile("\\d+")
                        .matcher(statement.text())
                        .results()
                        .forEach(figure -> assertThat(evidence).contains(figure.group()));
            });
        }
    }

    private String said(Language language, String intent, String text, @Nullable String at) {
        return text(perform(language, intent, text, at, DialogueState.NEW));
    }

    private static String text(Outcome outcome) {
        return outcome.statements().stream().map(Statement::text).collect(Collectors.joining(" "));
    }

    private Outcome perform(Language language, String intent, String text, @Nullable String at, DialogueState state) {
        TurnContext turn = turn(SellingSettings.all(), language, intent, text, at, state);
        List<Command> commands =
                skill.recognise(turn).stream().map(Heard::command).toList();
        assertThat(commands).hasSize(1);
        return skill.perform(commands.getFirst(), turn);
    }

    private static TurnContext turn(
            TenantSettings settings,
            Language language,
            String intent,
            String text,
            @Nullable String at,
            DialogueState state) {
        Tenant tenant = new Tenant(
                new TenantId(UUID.randomUUID()),
                "t",
                "T",
                "dealership",
                Locale.US,
                "USD",
                ZoneId.of("America/Chicago"),
                settings,
                "pk",
                1);
        List<Entity> entities = at == null ? List.of() : List.of(new Entity("appointment_at", at, "", 0, 0));
        return new TurnContext(
                tenant,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new InboundMessage(null, null, text, null, "widget", null, null),
                new Understanding(text, language, 1, List.of(new IntentScore(intent, 0.9)), entities, 0),
                language,
                state,
                Instant.parse("2026-11-20T15:00:00Z"),
                false,
                new Workspace());
    }
}
