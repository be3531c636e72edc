package dev.parley.nlu.entity.rule;

import dev.parley.nlu.EntityNames;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import dev.parley.nlu.entity.time.Moment;
import dev.parley.nlu.entity.time.Moments;
import java.util.ArrayList;
import java.util.List;

/** What the readers below the entities find in a text, as the public set names it. */
public final class Spans {

    public record Span(String kind, String text) {}

    private Spans() {}

    public static List<Span> of(Reading reading, String model) {
        return switch (model) {
            case "NumberModel" -> numbers(reading);
            case "CurrencyModel" -> amounts(reading);
            case "PercentModel" -> percentages(reading);
            case "PhoneNumberModel" -> phones(reading);
            default -> times(reading);
        };
    }

    private static List<Span> numbers(Reading reading) {
        return reading.numbers().stream()
                .map(number -> new Span("number", reading.slice(number.from(), number.to())))
                .toList();
    }

    private static List<Span> amounts(Reading reading) {
        List<Span> spans = new ArrayList<>();
        for (NumberSpan number : reading.numbers()) {
            Sum sum = Sum.of(reading, number);
            CurrencyMark mark = sum.mark();
            if (mark != null) {
                int start = Math.min(mark.start(), reading.startOf(sum.from()));
                int end = Math.max(mark.end(), reading.endBefore(sum.to()));
                spans.add(new Span("currency", reading.text().substring(start, end)));
            }
        }
        return spans;
    }

    private static List<Span> percentages(Reading reading) {
        return List.of();
    }

    private static List<Span> phones(Reading reading) {
        Findings findings = new Findings(reading);
        new PhoneRecognizer().recognize(reading, findings);
        return findings.all(EntityNames.PHONE)
                .map(found -> new Span("phonenumber", reading.text().substring(found.start(), found.end())))
                .toList();
    }

    private static List<Span> times(Reading reading) {
        List<Span> spans = new ArrayList<>();
        for (Moment moment : Moments.in(reading, word -> true)) {
            String kind = moment.day() == null ? "time" : moment.time() == null ? "date" : "datetime";
            spans.add(new Span(kind, reading.slice(moment.from(), moment.to())));
        }
        return spans;
    }
}
