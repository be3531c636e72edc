package dev.parley.nlu.entity.rule;

import dev.parley.nlu.EntityNames;
import dev.parley.nlu.entity.text.Reading;
import java.util.List;
import java.util.Set;

/** What the readers below the entities find in a text, as the public set names it. */
public final class Spans {

    public record Span(String kind, String text) {}

    private static final Set<String> TIMES = Set.of(
            "date", "daterange", "time", "timerange", "datetime", "datetimerange", "duration", "set", "timezone");

    private Spans() {}

    public static List<Span> of(Reading reading, String model) {
        return switch (model) {
            case "NumberModel" -> outermost(reading, dev.parley.nlu.entity.span.Spans.NUMBERS, "number");
            case "CurrencyModel" -> outermost(reading, dev.parley.nlu.entity.span.Spans.AMOUNTS, "currency");
            case "PercentModel" -> outermost(reading, dev.parley.nlu.entity.span.Spans.NUMBERS, "percentage");
            case "PhoneNumberModel" -> phones(reading);
            default -> times(reading);
        };
    }

    private static List<Span> outermost(Reading reading, dev.parley.nlu.entity.span.Spans reader, String kind) {
        return reader.in(reading.text(), reading.language()).stream()
                .flatMap(span -> span.outermost(kind))
                .map(span -> new Span(kind, span.in(reading.text())))
                .toList();
    }

    private static List<Span> times(Reading reading) {
        return dev.parley.nlu.entity.span.Spans.TIMES.in(reading.text(), reading.language()).stream()
                .filter(span -> TIMES.contains(span.kind()))
                .map(span -> new Span(span.kind(), span.in(reading.text())))
                .toList();
    }

    /** Numbers that can be reached, and what is written like one where the talk is of phones. */
    private static List<Span> phones(Reading reading) {
        Findings findings = new Findings(reading);
        new PhoneRecognizer().recognize(reading, findings);
        List<Span> reached = findings.all(EntityNames.PHONE)
                .map(found -> new Span("phonenumber", reading.text().substring(found.start(), found.end())))
                .toList();
        if (!PhoneRecognizer.isExpected(reading)) {
            return reached;
        }
        List<Span> written = outermost(reading, dev.parley.nlu.entity.span.Spans.PHONES, "phone").stream()
                .map(span -> new Span("phonenumber", span.text()))
                .toList();
        boolean longer = written.size() == 1
                && reached.stream().allMatch(span -> written.getFirst().text().contains(span.text()));
        return longer ? written : reached;
    }
}
