package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/**
 * Holds the conversations of {@code dialogues/*.yml} over HTTP with businesses of {@code dialogues/businesses}. A turn has
 * what the {@code user} says (with a {@code message_id} where it is sent again), and what must be in the answer after it by JSON pointer ({@code expect}), words the message
 * must or must not hold ({@code says}, {@code silent}), and how many alerts went out so far ({@code alerts}, by kind).
 */
class DialogueTests extends WebTest {

    private static final Set<Object> PARTS = Set.of("user", "message_id", "expect", "says", "silent", "alerts");

    @TestFactory
    Stream<DynamicTest> everyDialogueIsHeld() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:dialogues/*.yml");
        return Stream.of(files).map(file -> {
            Map<String, Object> dialogue = yaml(file);
            return DynamicTest.dynamicTest(String.valueOf(dialogue.get("title")), () -> hold(dialogue));
        });
    }

    private void hold(Map<String, Object> dialogue) {
        Business business = open(String.valueOf(dialogue.get("business")));
        String session = null;
        int number = 0;
        for (Object each : (List<?>) dialogue.get("turns")) {
            Map<?, ?> turn = (Map<?, ?>) each;
            assertThat(PARTS).as("parts of " + turn).containsAll(turn.keySet());
            String user = String.valueOf(turn.get("user"));
            Answer answer = business.say(user, session, turn.get("message_id"));
            String where = ++number + ". " + user + "\n-> " + answer.text();
            assertThat(answer.status()).as(where).isEqualTo(200);
            session = answer.body().get("session_id").asString();
            check(where, turn, answer.body());
            business.checkAlerts(where, turn);
        }
    }

    private void check(String where, Map<?, ?> turn, JsonNode answer) {
        String message = answer.get("message").asString();
        assertThat(message.chars().filter(c -> c == '?').count())
                .as("one question at most: " + where)
                .isLessThan(2);
        for (Object word : list(turn.get("says"))) {
            assertThat(message).as(where).containsIgnoringCase(String.valueOf(word));
        }
        for (Object word : list(turn.get("silent"))) {
            assertThat(message).as(where).doesNotContainIgnoringCase(String.valueOf(word));
        }
        map(turn.get("expect")).forEach((pointer, expected) -> {
            JsonNode actual = answer.at(String.valueOf(pointer));
            String as = pointer + " of " + where;
            if ("*".equals(expected)) {
                assertThat(actual.isMissingNode() || actual.isNull()).as(as).isFalse();
            } else if (expected == null) {
                assertThat(actual.isMissingNode() || actual.isNull()).as(as).isTrue();
            } else {
                assertThat(actual.asString()).as(as).isEqualTo(String.valueOf(expected));
            }
        });
    }

    /** Makes a tenant as an operator does: over the interface, with a slug of its own. */
    private Business open(String name) {
        Map<String, Object> description =
                new HashMap<>(yaml(new ClassPathResource("dialogues/businesses/" + name + ".yml")));
        Object stock = description.remove("stock");
        Object documents = description.remove("documents");
        description.put("slug", "d-" + UUID.randomUUID());
        String platform = bearer(null, Role.ADMIN);
        Answer created = post("/api/v1/tenants", json.writeValueAsString(description), "Authorization", platform);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String slug = String.valueOf(description.get("slug"));
        Business business = new Business(slug, created.body().get("widget_key").asString(), platform);
        if (stock != null) {
            business.admin("/api/v1/products/import", stock);
        }
        if (documents != null) {
            business.admin("/api/v1/knowledge/ingest", Map.of("documents", documents));
        }
        return business;
    }

    private final class Business {

        private final String slug;
        private final String widgetKey;
        private final String platform;

        Business(String slug, String widgetKey, String platform) {
            this.slug = slug;
            this.widgetKey = widgetKey;
            this.platform = platform;
        }

        void admin(String path, Object body) {
            Answer answer =
                    post(path, json.writeValueAsString(body), "Authorization", platform, "X-Parley-Tenant", slug);
            assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
            assertThat(answer.body().path("rejected").size()).as(answer.text()).isZero();
        }

        Answer say(String text, @Nullable String session, @Nullable Object messageId) {
            Map<String, Object> request = new HashMap<>();
            request.put("message", text);
            request.put("session_id", session);
            request.put("message_id", messageId);
            return post("/api/v1/chat", json.writeValueAsString(request), "X-Parley-Key", widgetKey);
        }

        void checkAlerts(String where, Map<?, ?> turn) {
            Map<?, ?> expected = map(turn.get("alerts"));
            if (expected.isEmpty()) {
                return;
            }
            JsonNode log = get(
                            "/api/v1/notifications/log?limit=100", "Authorization", platform, "X-Parley-Tenant", slug)
                    .body()
                    .get("items");
            expected.forEach((kind, count) -> {
                List<String> kinds = new ArrayList<>();
                log.forEach(message -> kinds.add(message.get("kind").asString()));
                assertThat(kinds.stream().filter(kind::equals).count())
                        .as(kind + " of " + kinds + " after " + where)
                        .isEqualTo(((Number) count).longValue());
            });
        }
    }

    private static Map<String, Object> yaml(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return new Yaml().load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : value instanceof List<?> several ? several : List.of(value);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<?, ?>) value;
    }
}
