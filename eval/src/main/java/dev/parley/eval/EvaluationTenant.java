package dev.parley.eval;

import dev.parley.drive.ParleyClient;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A tenant made for one evaluation, seen by its staff and by a visitor. */
record EvaluationTenant(ParleyClient staff, ParleyClient visitor) {

    private static final int TRIES = 1200;

    static EvaluationTenant create(
            ParleyClient platform,
            String name,
            String locale,
            String currency,
            String timeZone,
            Map<String, Object> settings) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
                + "-"
                + Long.toString(System.currentTimeMillis() % 1_000_000_000, 36);
        JsonNode made = platform.createTenant(slug, name, locale, currency, timeZone, settings);
        ParleyClient visitor = platform.anonymous()
                .with("X-Parley-Key", made.path("widget_key").asString());
        return new EvaluationTenant(platform.with("X-Parley-Tenant", slug), visitor);
    }

    /** Ingests documents and waits until all of them can be found. */
    void ingest(JsonNode documents) {
        JsonNode answer = staff.post("/api/v1/knowledge/ingest", Map.of("documents", documents));
        if (!answer.path("rejected").isEmpty()) {
            throw new IllegalStateException("documents were rejected: " + answer.path("rejected"));
        }
        for (int tries = 0; tries < TRIES && !settled(documents.size()); tries++) {
            ParleyClient.pause(50);
        }
    }

    private boolean settled(int documents) {
        JsonNode status = staff.get("/api/v1/knowledge/status");
        return status.path("status").asString("").equals("ready")
                && status.path("documents").asInt(0) >= documents;
    }
}
