package dev.parley.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The published description of the interface is the interface. */
class ApiDescriptionTests extends WebTest {

    private static final Pattern HUMP = Pattern.compile("[a-z][A-Z]");

    @Test
    void namesAreWrittenAsOnTheWire() {
        JsonNode api = get("/v3/api-docs").body();
        assertThat(api.at("/info/title").stringValue()).isEqualTo("Parley");
        assertThat(api.at("/paths").propertyNames())
                .contains("/api/v1/auth/login", "/api/v1/tenants/{id}", "/api/v1/chat/{session_id}/history")
                .noneMatch(path -> HUMP.matcher(path).find());
        api.at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(
                                schema.getValue().path("properties").propertyNames())
                        .as(schema.getKey())
                        .noneMatch(name -> HUMP.matcher(name).find()));
    }

    @Test
    void everyOperationMayAnswerAProblem() {
        JsonNode api = get("/v3/api-docs").body();
        api.at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> assertThat(operation
                                        .getValue()
                                        .at("/responses/default/content")
                                        .propertyNames())
                                .as(path.getKey())
                                .containsExactly("application/problem+json")));
    }

    @Test
    void aTenantsDescriptionHasItsFields() {
        JsonNode tenant = get("/v3/api-docs").body().at("/components/schemas/TenantView/properties");
        assertThat(tenant.propertyNames()).contains("slug", "time_zone", "widget_key", "settings", "version");
    }
}
