package dev.parley.nlu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Utterance;
import dev.parley.nlu.UtteranceContext;
import dev.parley.nlu.entity.rule.RuleEntityExtraction;
import dev.parley.shared.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;

class EntityExtractionProperties {

    private static final EntityExtraction EXTRACTION = new RuleEntityExtraction(Set::of);
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 20, 10, 0, 0, 0, ZoneId.of("Europe/Madrid"));

    @Property(tries = 500)
    void readsAnyTextWithoutFailing(
            @ForAll @StringLength(max = 200) String text, @ForAll Language language, @ForAll boolean wholesale) {
        check(text, language, wholesale, null);
    }

    @Property(tries = 500)
    void readsAnyLettersWithoutFailing(
            @ForAll @StringLength(max = 100) @CharRange(from = '\u0900', to = '\u0aff') String text,
            @ForAll Language language) {
        check(text, language, false, "lead.name");
    }

    @Property(tries = 1500)
    void readsAnyMixOfTellingPiecesWithoutFailing(
            @ForAll("pieces") String text,
            @ForAll Language language,
            @ForAll boolean wholesale,
            @ForAll("questions") String pending) {
        check(text, language, wholesale, pending.isEmpty() ? null : pending);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "35k",
                        "15-18 lakh",
                        "99999999999999999999",
                        "0",
                        "1.2 cr",
                        "30.000 €",
                        "$",
                        "€",
                        "-",
                        "10/11",
                        "31/31/9999",
                        "10:99",
                        "25h",
                        "half",
                        "five",
                        "saade",
                        "do",
                        "दो",
                        "साढ़े",
                        "पावणेदहा",
                        "mil",
                        "y",
                        "et",
                        "quatre-vingt",
                        "toyota",
                        "f-150",
                        "3008",
                        "c",
                        "@",
                        "a@b.co",
                        "at",
                        "dot",
                        "com",
                        "+34",
                        "600 111 222",
                        "#30418",
                        "O-1187",
                        "no",
                        "not",
                        "nahi",
                        "नको",
                        "my",
                        "name",
                        "is",
                        "im",
                        "Dana",
                        "Ltd",
                        "SARL",
                        "calle",
                        "5",
                        "28013",
                        "second",
                        "el",
                        "2",
                        "last",
                        "boxes",
                        "the",
                        "gloves",
                        "add",
                        "kal",
                        "samedi",
                        "11",
                        "baje",
                        "monday",
                        "nov",
                        "23",
                        "km",
                        "miles",
                        "a day",
                        "seats",
                        ",",
                        ".",
                        "?",
                        "\n",
                        "'",
                        "d'",
                        "\u0301",
                        "٣٤",
                        "१२",
                        "😀",
                        "\uD83D",
                        "ß",
                        "İ",
                        "ﬁ",
                        "½",
                        "１２",
                        "tomorrow",
                        "in",
                        "2",
                        "weeks",
                        "million",
                        "crore",
                        "trade in",
                        "\u200d",
                        "%",
                        "/",
                        "x",
                        "MH 14 GK 0786",
                        "1HGCM82633A004352",
                        "budget",
                        "under",
                        "per month",
                        "paid")
                .list()
                .ofMaxSize(14)
                .map(pieces -> String.join(pieces.size() % 3 == 0 ? "" : " ", pieces));
    }

    @Provide
    Arbitrary<String> questions() {
        return Arbitraries.of(
                "",
                "lead.budget",
                "lead.name",
                "lead.phone",
                "lead.trade_in",
                "lead.income",
                "lead.family_size",
                "lead.timeline",
                "lead.contact",
                "checkout.address",
                "checkout.name",
                "feedback.nps",
                "payment.confirm");
    }

    private static void check(String text, Language language, boolean wholesale, @Nullable String pending) {
        Utterance utterance = new Utterance(
                text,
                language,
                null,
                language == Language.ENGLISH ? "US" : "IN",
                "INR",
                wholesale ? "wholesale" : "dealership",
                NOW,
                new UtteranceContext(wholesale ? 3 : 0, pending));
        int last = 0;
        for (Entity entity : EXTRACTION.extract(utterance, language)) {
            assertThat(entity.name()).isIn(EntityNames.ALL);
            assertThat(entity.text()).isNotEmpty().isEqualTo(text.substring(entity.start(), entity.end()));
            assertThat(entity.start()).isGreaterThanOrEqualTo(last);
            last = entity.start();
            checkValue(entity);
        }
    }

    private static void checkValue(Entity entity) {
        switch (entity.name()) {
            case EntityNames.PHONE -> assertThat((String) entity.value()).matches("\\+\\d{5,15}");
            case EntityNames.EMAIL -> assertThat((String) entity.value()).matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
            case EntityNames.APPOINTMENT_AT -> {
                String value = (String) entity.value();
                assertThat(value.contains("T") ? LocalDateTime.parse(value).toLocalDate() : LocalDate.parse(value))
                        .isAfterOrEqualTo(NOW.toLocalDate());
            }
            case EntityNames.TIMELINE ->
                assertThat((String) entity.value()).isIn("immediate", "weeks", "months", "exploring");
            case EntityNames.FUEL ->
                assertThat((String) entity.value())
                        .isIn("petrol", "diesel", "hybrid", "plug_in_hybrid", "electric", "cng", "lpg");
            default -> assertThat(entity.value().toString()).isNotEmpty();
        }
    }
}
