package dev.parley.lifecycle.skill;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.lifecycle.calendar.OpeningHours;
import dev.parley.lifecycle.calendar.OpeningHours.Span;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import dev.parley.tenancy.Tenant;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Words days and opening hours as the language does, each statement backed by the records of the branches. */
@Component
class HoursText {

    /** Any Monday; only its day of the week is shown. */
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    private final Wording wording;

    HoursText(Wording wording) {
        this.wording = wording;
    }

    /** The hours of days, at every branch. */
    Statement days(Tenant tenant, Language language, List<OpeningHours> branches, Collection<DayOfWeek> days) {
        String text = tenant.settings().branches().size() == 1
                ? days.stream()
                        .map(day -> sentence(tenant, language, branches.getFirst(), weekday(language, day), day))
                        .collect(Collectors.joining(" "))
                : days.stream()
                        .map(day -> table(tenant, language, branches, weekday(language, day), day))
                        .collect(Collectors.joining("\n"));
        return backed(tenant, language, text, branches);
    }

    /** The whole week, a line for each branch. */
    Statement week(Tenant tenant, Language language, List<OpeningHours> branches) {
        String text = branches.stream()
                .map(branch -> wording.say(
                        language,
                        "lifecycle.week",
                        Map.of("branch", branch.branch().name(), "hours", week(tenant, language, branch))))
                .collect(Collectors.joining("\n"));
        return backed(tenant, language, text, branches);
    }

    /** The hours of one date, named with its date. */
    Statement date(Tenant tenant, Language language, List<OpeningHours> branches, LocalDate date) {
        String day = day(language, date);
        String text = branches.size() == 1
                ? sentence(tenant, language, branches.getFirst(), day, date.getDayOfWeek())
                : table(tenant, language, branches, day, date.getDayOfWeek());
        return backed(tenant, language, text, branches, day);
    }

    /** The hours of one date in a sentence: the same everywhere, or branch by branch. */
    String brief(Tenant tenant, Language language, List<OpeningHours> branches, LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        List<OpeningHours> open =
                branches.stream().filter(branch -> branch.on(day).isPresent()).toList();
        List<Span> spans = open.stream()
                .flatMap(branch -> branch.on(day).stream())
                .distinct()
                .toList();
        return spans.size() == 1 && open.size() == branches.size()
                ? wording.say(
                        language,
                        "lifecycle.hours.same",
                        Map.of(
                                "from",
                                time(tenant, language, spans.getFirst().from()),
                                "to",
                                time(tenant, language, spans.getFirst().to())))
                : wording.say(
                        language,
                        "lifecycle.hours.each",
                        Map.of(
                                "list",
                                open.stream()
                                        .map(branch ->
                                                branch.branch().name() + " " + hours(tenant, language, branch, day))
                                        .collect(Collectors.joining(", "))));
    }

    /** Words about a visit, with the hours beside them. */
    Statement about(Tenant tenant, Language language, String text, List<OpeningHours> branches, String... said) {
        return backed(tenant, language, text, branches, said);
    }

    /** Something said about a moment, with what backs its figures. */
    Statement about(
            Tenant tenant, Language language, String key, Map<String, String> arguments, List<OpeningHours> branches) {
        return backed(
                tenant,
                language,
                wording.say(language, key, arguments),
                branches,
                arguments.values().toArray(String[]::new));
    }

    String say(Language language, String key, Map<String, String> arguments) {
        return wording.say(language, key, arguments);
    }

    String moment(Tenant tenant, Language language, LocalDateTime at, boolean isTimed) {
        String day = day(language, at.toLocalDate());
        return isTimed
                ? wording.say(
                        language,
                        "lifecycle.moment",
                        Map.of("day", day, "time", time(tenant, language, at.toLocalTime())))
                : day;
    }

    private String sentence(Tenant tenant, Language language, OpeningHours branch, String day, DayOfWeek weekday) {
        return branch.on(weekday)
                .map(span -> wording.say(
                        language,
                        "lifecycle.open",
                        Map.of(
                                "day",
                                day,
                                "from",
                                time(tenant, language, span.from()),
                                "to",
                                time(tenant, language, span.to()))))
                .orElseGet(() -> wording.say(language, "lifecycle.closed", Map.of("day", day)));
    }

    private String table(Tenant tenant, Language language, List<OpeningHours> branches, String day, DayOfWeek weekday) {
        return branches.stream()
                .map(branch -> "• " + branch.branch().name() + ": " + hours(tenant, language, branch, weekday))
                .collect(Collectors.joining(
                        "\n", wording.say(language, "lifecycle.table", Map.of("day", day)) + "\n", ""));
    }

    /** Days with the same hours that follow one another stand together. */
    private String week(Tenant tenant, Language language, OpeningHours branch) {
        StringBuilder text = new StringBuilder();
        int first = 1;
        while (first <= 7) {
            int last = first;
            while (last < 7 && branch.on(DayOfWeek.of(first)).equals(branch.on(DayOfWeek.of(last + 1)))) {
                last++;
            }
            String days = weekday(language, DayOfWeek.of(first))
                    + (last == first ? "" : " – " + weekday(language, DayOfWeek.of(last)));
            text.append(text.isEmpty() ? "" : "; ")
                    .append(days)
                    .append(' ')
                    .append(hours(tenant, language, branch, DayOfWeek.of(first)));
            first = last + 1;
        }
        return text.toString();
    }

    private String hours(Tenant tenant, Language language, OpeningHours branch, DayOfWeek day) {
        return branch.on(day)
                .map(span -> range(tenant, language, span))
                .orElseGet(() -> wording.say(language, "lifecycle.shut"));
    }

    private static String range(Tenant tenant, Language language, Span span) {
        return time(tenant, language, span.from()) + " – " + time(tenant, language, span.to());
    }

    private static String weekday(Language language, DayOfWeek day) {
        return format(
                locale(language), "EEEE", MONDAY.plusDays(day.getValue() - 1L).atStartOfDay());
    }

    private static String day(Language language, LocalDate date) {
        return format(locale(language), "EEEEdMMMM", date.atStartOfDay());
    }

    /** In English the country decides between 5:00 PM and 17:00, elsewhere the language does. */
    private static String time(Tenant tenant, Language language, LocalTime time) {
        ULocale locale = language == Language.ENGLISH
                ? new ULocale("en_" + tenant.region()).setKeywordValue("numbers", "latn")
                : locale(language);
        return format(locale, "jmm", time.atDate(MONDAY));
    }

    private static String format(ULocale locale, String skeleton, LocalDateTime at) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(at.toInstant(ZoneOffset.UTC))).replace('\u202f', ' ');
    }

    private static ULocale locale(Language language) {
        return ULocale.forLocale(language.locale()).setKeywordValue("numbers", "latn");
    }

    private Statement backed(
            Tenant tenant, Language language, String text, List<OpeningHours> branches, String... said) {
        List<Evidence> records = branches.stream()
                .map(branch -> record(tenant, language, branch, said))
                .toList();
        return new Statement(text, records);
    }

    private Evidence record(Tenant tenant, Language language, OpeningHours branch, String... said) {
        String title = branch.branch().name();
        String text = title + "\n" + branch.branch().openingHours() + "\n" + week(tenant, language, branch) + "\n"
                + String.join("\n", said);
        return new Evidence.OfRecord("branch", branch.branch().code(), title, text, null, true);
    }
}
