package dev.parley.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.context.ApplicationContext;

/** What a load balancer is told. */
class ReadinessTests extends WebTest {

    private static final String READINESS = "/actuator/health/readiness";

    @Autowired
    HealthEndpointGroups groups;

    @Autowired
    ApplicationContext context;

    @Test
    void readinessStandsOnTheDatabaseAndOnMemoryAndLivenessOnNeither() {
        assertThat(get(READINESS).body().path("status").asString()).isEqualTo("UP");
        assertThat(java.util.List.of("readinessState", "db", "memory")).allMatch(groups.get("readiness")::isMember);
        assertThat(java.util.List.of("db", "memory")).noneMatch(groups.get("liveness")::isMember);
        assertThat(groups.get("readiness").isMember("mail")).isFalse();
    }

    @Test
    void whoRefusesTrafficIsNotReadyButAlive() {
        try {
            AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
            assertThat(get(READINESS).status()).isEqualTo(503);
            assertThat(get("/actuator/health/liveness").status()).isEqualTo(200);
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(get(READINESS).status()).isEqualTo(200);
    }
}
