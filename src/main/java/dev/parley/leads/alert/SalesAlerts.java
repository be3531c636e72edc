package dev.parley.leads.alert;

import dev.parley.conversation.Transcripts;
import dev.parley.conversation.message.Transcript;
import dev.parley.leads.Lead;
import dev.parley.leads.alert.SalesAlert.Said;
import dev.parley.leads.score.ScoreLine;
import dev.parley.tenancy.Tenant;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the e-mail to sales. */
@Component
class SalesAlerts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Transcripts transcripts;
    private final ITemplateEngine templates;

    SalesAlerts(Transcripts transcripts, ITemplateEngine templates) {
        this.transcripts = transcripts;
        this.templates = templates;
    }

    SalesAlert of(Tenant tenant, Lead lead) {
        return new SalesAlert(
                tenant.name(),
                headline(lead),
                lead.priority().name(),
                lead.score().profile(),
                lead.score().heat(),
                FactTexts.of(lead),
                lines(lead, ScoreLine.PROFILE),
                lines(lead, ScoreLine.HEAT),
                said(tenant, lead),
                lead.id().toString());
    }

    String html(SalesAlert alert) {
        Context context = new Context(Locale.ENGLISH, Map.of("alert", alert));
        return templates.process("mail/sales-alert", context);
    }

    private static String headline(Lead lead) {
        Map<String, Object> fields = lead.fields();
        String who = Objects.toString(fields.get("name"), Objects.toString(fields.get("email"), "visitor"));
        String what = Stream.of("make", "model", "vehicle_type")
                .filter(name -> !name.equals("vehicle_type") || !fields.containsKey("model"))
                .map(fields::get)
                .filter(Objects::nonNull)
                .map(FactTexts::text)
                .collect(Collectors.joining(" "));
        return what.isEmpty() ? who : who + ", " + what;
    }

    private static List<ScoreLine> lines(Lead lead, String score) {
        return lead.score().breakdown().stream()
                .filter(line -> line.score().equals(score))
                .toList();
    }

    private List<Said> said(Tenant tenant, Lead lead) {
        return Optional.ofNullable(lead.conversationId())
                .flatMap(transcripts::find)
                .map(Transcript::lines)
                .orElse(List.of())
                .stream()
                .map(line -> said(tenant.timeZone(), line))
                .toList();
    }

    private static Said said(ZoneId zone, Transcript.Line line) {
        String who = switch (line.role()) {
            case "customer" -> "Customer";
            case "agent" -> "Human agent";
            default -> "Assistant";
        };
        return new Said(who, time(line.at(), zone), line.text());
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
