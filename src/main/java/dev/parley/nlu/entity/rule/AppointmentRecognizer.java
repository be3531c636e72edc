package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.APPOINTMENT_AT;
import static dev.parley.nlu.EntityNames.TIMELINE;

import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import dev.parley.nlu.entity.time.Moment;
import dev.parley.nlu.entity.time.Moments;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When the customer wants to come, and how soon that is; other dates are only kept from being read as numbers. */
final class AppointmentRecognizer implements EntityRecognizer {

    private static final int IMMEDIATE_DAYS = 7;
    private static final int WEEKS_DAYS = 31;
    /** Longer messages say in full what they mean. */
    private static final int SHORT = 12;

    private static final String HOUR_ASKED = "visit.hour";
    private static final int NOON = 12;
    /** Nobody visits a business at night: "at five" is in the afternoon. */
    private static final int FIRST_MORNING_HOUR = 8;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}]{3,}");

    @Override
    public void recognize(Reading reading, Findings findings) {
        List<Moment> moments = Moments.in(reading, word -> findings.isFree(word, word + 1)).stream()
                .filter(moment -> !isFigureAsked(reading) || namesDay(reading, moment))
                .toList();
        if (moments.isEmpty() && reading.isDealership()) {
            moments = movedTo(reading, findings).stream().toList();
        }
        moments.forEach(moment -> findings.take(moment.from(), moment.to()));
        if (!reading.isDealership()) {
            return;
        }
        List<Moment> meant = moments.stream()
                .map(moment -> completed(reading, moment))
                .filter(moment -> moment.day() != null && moment.direction() >= 0)
                .toList();
        List<Moment> wished =
                meant.stream().filter(moment -> isAppointment(reading, moment)).toList();
        List<Moment> fresh =
                wished.stream().filter(moment -> !isOldSlot(reading, moment)).toList();
        Optional<Moment> appointment =
                (fresh.isEmpty() ? wished : fresh).stream().reduce((earlier, later) -> later);
        appointment.ifPresent(moment -> findings.add(APPOINTMENT_AT, moment.iso(), moment.from(), moment.to()));
        appointment
                .or(() -> meant.stream()
                        .filter(moment -> isDeadline(reading, moment))
                        .findFirst())
                .ifPresent(moment -> timeline(reading, findings, moment, appointment.isPresent()));
    }

    /** "Can we do 2 instead": a bare hour, beside a word that moves the visit which is being talked about. */
    private static Optional<Moment> movedTo(Reading reading, Findings findings) {
        boolean moves = reading.utterance().context().appointment() != null
                && reading.size() <= SHORT
                && (reading.has("move_cue") || reading.isPending(HOUR_ASKED))
                && !reading.has("budget_cue")
                && !isFigureAsked(reading);
        return moves
                ? reading.numbers().stream()
                        .filter(number -> findings.isFree(number) && number.between(1, 20) && !number.scaled())
                        .filter(number -> reading.matchAt("no_quantity", number.to())
                                        .isEmpty()
                                && reading.matchAt("ordinal_sign", number.to()).isEmpty())
                        .map(AppointmentRecognizer::hour)
                        .reduce((earlier, later) -> later)
                : Optional.empty();
    }

    private static Moment hour(NumberSpan number) {
        int hour = number.value().intValue();
        return new Moment(
                null, LocalTime.of(hour < FIRST_MORNING_HOUR ? hour + NOON : hour, 0), 1, number.from(), number.to());
    }

    /** Bare figures then answer what was asked. */
    private static boolean isFigureAsked(Reading reading) {
        return reading.isPending("lead.budget", "lead.income", "feedback.nps");
    }

    private static boolean namesDay(Reading reading, Moment moment) {
        return moment.day() != null
                && NAME.matcher(reading.slice(moment.from(), moment.to())).find();
    }

    /** What is left unsaid of a visit that is being talked about: "rather at eleven", "no, Saturday". */
    private static Moment completed(Reading reading, Moment moment) {
        @Nullable LocalDateTime before = reading.utterance().context().appointment();
        if (before == null || reading.size() > SHORT) {
            return moment;
        }
        boolean timed = !before.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (moment.day() == null && moment.time() != null) {
            return new Moment(before.toLocalDate(), moment.time(), 1, moment.from(), moment.to());
        }
        return moment.time() == null && timed
                ? new Moment(moment.day(), before.toLocalTime(), moment.direction(), moment.from(), moment.to())
                : moment;
    }

    private static boolean isAppointment(Reading reading, Moment moment) {
        int start = reading.sentenceStart(moment.from());
        int end = reading.sentenceEnd(moment.to() - 1);
        boolean invited =
                reading.isPending("test_drive.confirm", "lead.test_drive_offer", "lead.appointment", "booking.confirm");
        if (moment.direction() == 0 && reading.has("past_cue", start, end)) {
            return false;
        }
        boolean talkedAbout = reading.utterance().context().appointment() != null && reading.size() <= SHORT;
        boolean wanted = reading.has("appointment_cue", 0, reading.size()) || invited || talkedAbout;
        if (reading.has("opening", start, end)) {
            return false;
        }
        int clause = reading.clauseStart(moment.from());
        int clauseEnd = reading.clauseEnd(moment.to() - 1);
        boolean other = reading.matches("no_appointment").stream()
                .filter(match -> clause <= match.from() && match.to() <= clauseEnd)
                .anyMatch(match -> isNoItem(reading, match));
        return !other && (wanted || moment.time() != null);
    }

    /** "last" in "the last one" is no past day. */
    private static boolean isNoItem(Reading reading, Match match) {
        return !reading.listShown() || !reading.isIn("ordinal", match.from());
    }

    /** "from saturday to monday": the first is the old one. */
    private static boolean isOldSlot(Reading reading, Moment moment) {
        return reading.matchEndingAt("old_slot", moment.from()).isPresent()
                || reading.matchAt("old_slot_after", moment.to()).isPresent()
                || Negation.before(reading, moment.from())
                || Negation.after(reading, moment.to());
    }

    /** "by friday", or the answer to when. */
    private static boolean isDeadline(Reading reading, Moment moment) {
        int start = reading.clauseStart(moment.from());
        return reading.isPending("lead.timeline")
                || reading.has("timeline_cue", start, moment.from())
                        && !reading.has("no_appointment", start, reading.clauseEnd(moment.to() - 1))
                        && !(moment.direction() == 0 && reading.has("past_cue"));
    }

    private static void timeline(Reading reading, Findings findings, Moment moment, boolean appointment) {
        LocalDate today = reading.utterance().now().toLocalDate();
        LocalDate day = moment.day() == null ? today : moment.day();
        long days = ChronoUnit.DAYS.between(today, day);
        if (days <= IMMEDIATE_DAYS) {
            findings.add(TIMELINE, "immediate", moment.from(), moment.to());
        } else if (!appointment) {
            findings.add(TIMELINE, days <= WEEKS_DAYS ? "weeks" : "months", moment.from(), moment.to());
        }
    }
}
