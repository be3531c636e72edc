package dev.parley.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.Language;
import dev.parley.shared.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SettingsReaderTests {

    private final JsonMapper json = new JsonMapper();

    @Test
    void nothingSetIsTheDefaults() {
        assertThat(read("{}")).isEqualTo(TenantSettings.defaults());
        assertThat(read("{\"sla_days\":null,\"branches\":null,\"crm\":null}")).isEqualTo(TenantSettings.defaults());
    }

    @Test
    void theDemoTenantSetsEveryKey() throws IOException {
        try (InputStream demo = getClass().getResourceAsStream("/demo/dealership/tenant.json")) {
            TenantSettings settings = SettingsReader.read(json.readTree(demo).get("settings"));
            assertThat(settings.branches()).hasSize(2);
            assertThat(settings.branches().getFirst().openingHours()).containsEntry("sun", null);
            assertThat(settings.languages()).contains(Language.HINGLISH);
            assertThat(settings.quietHours().from()).isEqualTo(LocalTime.of(21, 0));
        }
    }

    @Test
    void everyProblemIsListedWithItsPlace() {
        List<FieldProblem> problems = problems("""
                {"sales_emial": "a@b.example", "sales_email": "nobody", "website": "example", "sla_days": "15",
                 "relationship_manager": {"phone": 5},
                 "branches": [{"code": "a", "name": "A", "opening_hours": {"mon": "9-18", "monday": "09:00-18:00"}}, 7],
                 "languages": ["en", "xx"], "crm": {"provider": "siebel"}, "followup_intervals": [0, -1],
                 "answer_floor": 0.7, "answer_confident": 0.5, "heat_mode": "warm", "tax_rate": 0.21,
                 "quiet_hours": {"from": "25:00"}, "allowed_origins": ["https://a.example/path"], "seller": {}}
                """);
        assertThat(problems)
                .extracting(FieldProblem::pointer)
                .containsExactlyInAnyOrder(
                        "/settings/sales_emial",
                        "/settings/sales_email",
                        "/settings/website",
                        "/settings/sla_days",
                        "/settings/relationship_manager/name",
                        "/settings/relationship_manager/phone",
                        "/settings/branches/0/opening_hours/mon",
                        "/settings/branches/0/opening_hours/monday",
                        "/settings/branches/1",
                        "/settings/languages/1",
                        "/settings/crm/provider",
                        "/settings/followup_intervals/1",
                        "/settings/answer_confident",
                        "/settings/heat_mode",
                        "/settings/tax_rate",
                        "/settings/quiet_hours/from",
                        "/settings/allowed_origins/0",
                        "/settings/seller/name");
    }

    @ParameterizedTest
    @CsvSource({"09:00-18:00, true", "00:00-23:59, true", "18:00-09:00, false", "9:00-18:00, false", "open, false"})
    void openingHoursAreAFromAndATo(String hours, boolean fine) {
        String settings =
                "{\"branches\":[{\"code\":\"a\",\"name\":\"A\",\"opening_hours\":{\"mon\":\"%s\"}}]}".formatted(hours);
        assertThat(problems(settings).isEmpty()).isEqualTo(fine);
    }

    @Test
    void somethingElseThanAnObjectIsRefused() {
        assertThat(problems("[]")).containsExactly(new FieldProblem("/settings", "must be an object"));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
                .build();
        TenantSettings settings = read("""
                {"branches":[{"code":"a","name":"A","opening_hours":{"mon":"09:00-18:00","sun":null}}],
                 "quiet_hours":{"from":"22:30","to":"07:00"},"crm":{"provider":"webhook","url":"https://crm.example/in"}}
                """);
        assertThat(SettingsReader.read(mapper.valueToTree(settings))).isEqualTo(settings);
    }

    private TenantSettings read(String settings) {
        return SettingsReader.read(json.readTree(settings));
    }

    private List<FieldProblem> problems(String settings) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> read(settings));
        return thrown == null ? List.of() : thrown.errors();
    }
}
