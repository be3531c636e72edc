package dev.parley.shared.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the server and each thing it stands on are, for administrators. */
@RestController
@Tag(name = "Operations")
class AdminHealthController {

    /** @param components by name, each with its status and what it says of itself */
    record AdminHealth(String status, Duration uptime, String java, Memory memory, Map<String, Component> components) {}

    record Component(String status, Map<String, Object> details) {}

    record Memory(long usedBytes, long mostBytes) {}

    private final HealthEndpoint health;

    AdminHealthController(HealthEndpoint health) {
        this.health = health;
    }

    @GetMapping("/api/v1/admin/health")
    AdminHealth health() {
        HealthDescriptor whole = health.health();
        Map<String, Component> components = new LinkedHashMap<>();
        if (whole instanceof CompositeHealthDescriptor composite && composite.getComponents() != null) {
            composite.getComponents().forEach((name, part) -> components.put(name, component(part)));
        }
        Runtime runtime = Runtime.getRuntime();
        return new AdminHealth(
                whole.getStatus().getCode(),
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                Runtime.version().toString(),
                new Memory(runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory()),
                components);
    }

    private static Component component(HealthDescriptor part) {
        Map<String, Object> details =
                part instanceof IndicatedHealthDescriptor one && one.getDetails() != null ? one.getDetails() : Map.of();
        return new Component(part.getStatus().getCode(), details);
    }
}
