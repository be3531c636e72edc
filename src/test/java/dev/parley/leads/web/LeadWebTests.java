package dev.parley.leads.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LeadWebTests extends WebTest {

    private String agent;

    @BeforeEach
    void signIn() {
        agent = bearer(newTenant("dealership"), Role.AGENT);
    }

    @Test
    void aLeadIsCreatedChangedFilteredAndItsHistoryKept() {
        var created = post("/api/v1/leads", """
                {"name": "Dana", "source": "walk_in",
                 "fields": {"model": "RAV4", "budget_max": {"amount": "35000", "currency": "USD"}}}
                """, "Authorization", agent);
        assertThat(created.status()).isEqualTo(201);
        String path = "/api/v1/leads/" + created.body().path("id").asString();
        assertThat(created.body().path("profile_score").asInt()).isEqualTo(55);
        assertThat(created.body().path("heat_score").asInt()).isEqualTo(25);
        assertThat(created.body().at("/fields/budget_max/amount").asString()).isEqualTo("35000.00");

        JsonNode changed = send(
                        "PATCH",
                        path,
                        "{\"status\": \"contacted\", \"fields\": {\"has_trade_in\": true, \"name\": null}}",
                        "Authorization",
                        agent)
                .body();
        assertThat(changed.path("profile_score").asInt()).isEqualTo(60);
        assertThat(changed.at("/fields/name").isMissingNode()).isTrue();

        assertThat(get("/api/v1/leads?status=contacted&source=walk_in&q=rav&from=2020-01-01", "Authorization", agent)
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(get("/api/v1/leads?priority=HOT", "Authorization", agent)
                        .body()
                        .path("items"))
                .isEmpty();
        JsonNode history = get(path + "/history", "Authorization", agent).body().path("items");
        assertThat(history)
                .extracting(item -> item.path("field").asString())
                .containsExactlyInAnyOrder("name", "model", "budget_max", "has_trade_in", "name", "status");
        assertThat(history.get(5).path("by").asString()).isNotBlank();
    }

    @Test
    void aLeadOfNothingIsNone() {
        for (String body : new String[] {"{}", "{\"source\":\"walk_in\"}", "{\"name\":null}"}) {
            assertThat(post("/api/v1/leads", body, "Authorization", agent).status())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void aFieldWithClosedValuesTakesNoOther() {
        Answer answer = post(
                "/api/v1/leads",
                "{\"fuel\":\"water\",\"timeline\":\"never\",\"vehicle_type\":\"suv\"}",
                "Authorization",
                agent);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/fuel", "/timeline");
        assertThat(answer.text()).contains("must be one of petrol, diesel");
    }

    @Test
    void aSummaryCountsTiersAndSources() {
        post("/api/v1/leads", "{\"email\": \"a@mail.example\", \"vehicle_type\": \"suv\"}", "Authorization", agent);
        post("/api/v1/leads", "{\"name\": \"Ana\", \"source\": \"phone\"}", "Authorization", agent);
        JsonNode summary =
                get("/api/v1/leads/stats/summary", "Authorization", agent).body();
        assertThat(summary.path("total").asInt()).isEqualTo(2);
        assertThat(summary.at("/by_priority/COLD").asInt()).isEqualTo(2);
        assertThat(summary.at("/by_status/new").asInt()).isEqualTo(2);
        assertThat(summary.at("/by_source/phone").asInt()).isEqualTo(1);
        assertThat(summary.at("/funnel/0").asInt()).isEqualTo(2);
        assertThat(summary.at("/funnel/40").asInt()).isEqualTo(1);
        assertThat(summary.at("/funnel/60").asInt()).isZero();
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        var refused = post(
                "/api/v1/leads",
                "{\"email\": \"x\", \"phone\": \"12\", \"status\": \"old\", \"fields\": {\"hat\": 1, \"has_trade_in\": \"no\"}}",
                "Authorization",
                agent);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors"))
                .extracting(error -> error.path("pointer").asString())
                .containsExactlyInAnyOrder("/email", "/phone", "/status", "/fields/hat", "/fields/has_trade_in");
        assertThat(get("/api/v1/leads?priority=x&from=y", "Authorization", agent)
                        .body()
                        .path("errors"))
                .hasSize(2);
    }

    @Test
    void anotherTenantsLeadIsNotFound() {
        JsonNode lead = post("/api/v1/leads", "{\"name\": \"Ana\"}", "Authorization", agent)
                .body();
        Tenant other = newTenant("dealership");
        assertThat(get("/api/v1/leads/" + lead.path("id").asString(), "Authorization", bearer(other, Role.ADMIN))
                        .status())
                .isEqualTo(404);
    }
}
