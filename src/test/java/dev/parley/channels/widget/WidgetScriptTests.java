package dev.parley.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WidgetScriptTests {

    @Test
    void weighsAtMostTwentyKilobytesCompressed() {
        var script = WidgetScript.join().getBytes(StandardCharsets.UTF_8);

        assertThat(WidgetController.gzip(script)).hasSizeLessThanOrEqualTo(20_000);
    }

    @Test
    void isOneScriptThatLoadsNothingElse() {
        assertThat(WidgetScript.join())
                .doesNotContainPattern("(?m)^(import|export) ")
                .doesNotContain("import(");
    }

    @Test
    void saysTheSameInEveryLanguage() {
        var texts = new JsonMapper().readTree(WidgetScriptTests.class.getResourceAsStream("/widget/texts.json"));
        Set<String> english = new TreeSet<>(texts.get("en").propertyNames());

        assertThat(texts.propertyNames()).containsExactlyInAnyOrder("en", "es", "fr", "hi", "hi-Latn", "mr", "gu");
        assertThat(texts.values()).allSatisfy(language -> {
            assertThat(new TreeSet<>(language.propertyNames())).isEqualTo(english);
            assertThat(language.get("suggestions")).hasSize(3);
        });
    }
}
