package dev.parley.eval;

import java.util.List;
import java.util.Map;

/** What an evaluated tenant answers with: the rules alone, or the language model of the server beside them. */
enum Mind {
    RULES("rules only", Map.of("model", Map.of("provider", "none"))),
    MODEL("with model", Map.of());

    /** Tells the server, which is started with the same environment, which model to ask. */
    private static final String SETTING = "PARLEY_LLM_PROVIDER";

    static final String NO_MODEL = "No model set up: name one with " + SETTING
            + ", as the README says under \"A language model\", and it stands beside the rules.";

    private final String title;
    private final Map<String, Object> settings;

    Mind(String title, Map<String, Object> settings) {
        this.title = title;
        this.settings = settings;
    }

    static List<Mind> available(Map<String, String> environment) {
        String provider = environment.getOrDefault(SETTING, "").strip();
        return provider.isEmpty() || provider.equals("none") ? List.of(RULES) : List.of(RULES, MODEL);
    }

    /** The tenant's. */
    Map<String, Object> settings() {
        return settings;
    }

    String title() {
        return title;
    }
}
