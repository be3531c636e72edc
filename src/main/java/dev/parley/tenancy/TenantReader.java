package dev.parley.tenancy;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a new or changed tenant is to be, from JSON as the interface has it. */
public final class TenantReader {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private TenantReader() {}

    /** @throws ProblemException (400) with everything that is missing, unknown or does not fit */
    public static NewTenant read(JsonNode tenant) {
        return read(tenant, List.of());
    }

    /**
     * @param known what was found wrong with it already
     * @throws ProblemException (400) with that, and with everything that is missing, unknown or does not fit
     */
    public static NewTenant read(JsonNode tenant, List<FieldProblem> known) {
        List<FieldProblem> problems = new ArrayList<>(known);
        String slug = text(tenant, "slug", Formats.SLUG, "must be lower-case letters, digits and dashes", problems);
        String name = text(tenant, "name", text -> text.length() <= 200, "must have at most 200 characters", problems);
        String profile = text(tenant, "profile", Profiles::exists, "must be one of " + Profiles.names(), problems);
        String locale = text(tenant, "locale", TenantReader::isLocale, "must be a locale such as en-US", problems);
        String currency = text(tenant, "currency", TenantReader::isCurrency, "must be an ISO 4217 currency", problems);
        String zone = text(tenant, "time_zone", TenantReader::isZone, "must be a zone such as Europe/Madrid", problems);
        JsonNode given = tenant.path("settings");
        TenantSettings settings = given.isMissingNode() || given.isNull()
                ? TenantSettings.defaults()
                : SettingsReader.read(given, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return new NewTenant(
                slug, name.strip(), profile, Locale.forLanguageTag(locale), currency, ZoneId.of(zone), settings);
    }

    /** The text of a required field, or an empty one after its problem was noted. */
    private static String text(
            JsonNode tenant, String name, Predicate<String> format, String otherwise, List<FieldProblem> problems) {
        @Nullable JsonNode value = tenant.get(name);
        String pointer = "/" + name;
        if (value == null || value.isNull()) {
            problems.add(new FieldProblem(pointer, "is required"));
        } else if (!value.isString()) {
            problems.add(new FieldProblem(pointer, "must be a string"));
        } else if (value.stringValue().isBlank()) {
            problems.add(new FieldProblem(pointer, "must not be blank"));
        } else if (!format.test(value.stringValue())) {
            problems.add(new FieldProblem(pointer, otherwise));
        } else {
            return value.stringValue();
        }
        return "";
    }

    private static boolean isLocale(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return LANGUAGES.contains(locale.getLanguage())
                && (locale.getCountry().isEmpty() || COUNTRIES.contains(locale.getCountry()))
                && locale.toLanguageTag().equalsIgnoreCase(tag);
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static boolean isZone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id);
    }
}
