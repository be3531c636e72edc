package dev.parley.nlu.entity;

import dev.parley.nlu.Utterance;
import dev.parley.nlu.UtteranceContext;
import dev.parley.nlu.entity.rule.RuleEntityExtraction;
import dev.parley.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/** Measures phone numbers on the formats and look-alikes of the evaluation data ({@code -Dparley.eval.data}). */
public final class PhoneEvaluation {

    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 20, 10, 0, 0, 0, ZoneId.of("Europe/Madrid"));

    private final EntityExtraction extraction = new RuleEntityExtraction(Set::of);

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(System.getProperty("parley.eval.data", "../shared/eval"), "04_entities", "libphonenumber");
        PhoneEvaluation evaluation = new PhoneEvaluation();
        List<String[]> formats = rows(data.resolve("example_mobile_formats.dev.tsv"));
        long right = formats.stream()
                .filter(row -> evaluation.phones(row[3], row[0]).contains(row[1]))
                .count();
        System.out.printf("phone recall %.3f of %d%n", (double) right / formats.size(), formats.size());
        List<String[]> impossible = rows(data.resolve("matcher_cases.dev.tsv")).stream()
                .filter(row -> row[0].equals("IMPOSSIBLE_CASES"))
                .toList();
        long invented = impossible.stream()
                .filter(row -> !evaluation.phones(row[2], row[1]).isEmpty())
                .count();
        System.out.printf("phones seen in %d of %d look-alikes%n", invented, impossible.size());
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .toList();
    }

    private List<Object> phones(String text, String region) {
        Utterance utterance = new Utterance(text, null, null, region, "EUR", "dealership", NOW, UtteranceContext.EMPTY);
        return extraction.extract(utterance, Language.ENGLISH).stream()
                .filter(entity -> entity.name().equals("phone"))
                .map(entity -> entity.value())
                .toList();
    }
}
