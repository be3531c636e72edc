package dev.parley.tenancy;

import dev.parley.shared.Language;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A business that this installation serves.
 *
 * @param slug its name in URLs and headers: lower-case letters, digits and dashes
 * @param profile the kind of business, a folder under {@code profiles/}
 * @param locale decides phone formats, grouping of digits and day-month order
 * @param currency ISO 4217; the currency of a bare amount
 * @param timeZone the zone of anything a person reads
 * @param version counts changes; a change made against an older version is refused
 * @param suspended whether the platform has stopped serving it
 * @param quotas what the platform grants it
 */
public record Tenant(
        TenantId id,
        String slug,
        String name,
        String profile,
        Locale locale,
        String currency,
        ZoneId timeZone,
        TenantSettings settings,
        String widgetKey,
        long version,
        boolean suspended,
        Quotas quotas) {

    /** One that is served without limits. */
    public Tenant(
            TenantId id,
            String slug,
            String name,
            String profile,
            Locale locale,
            String currency,
            ZoneId timeZone,
            TenantSettings settings,
            String widgetKey,
            long version) {
        this(
                id,
                slug,
                name,
                profile,
                locale,
                currency,
                timeZone,
                settings,
                widgetKey,
                version,
                false,
                Quotas.UNLIMITED);
    }

    /** The same with other settings. */
    public Tenant with(TenantSettings changed) {
        return new Tenant(
                id, slug, name, profile, locale, currency, timeZone, changed, widgetKey, version, suspended, quotas);
    }

    /** ISO 3166 country, for national phone formats; the United States where the locale names none. */
    public String region() {
        return locale.getCountry().isEmpty() ? "US" : locale.getCountry();
    }

    /** The language spoken to a visitor whose own is not known yet. */
    public Language language() {
        return Language.find(locale.toLanguageTag())
                .filter(own ->
                        settings.languages().isEmpty() || settings.languages().contains(own))
                .orElseGet(() -> settings.languages().isEmpty()
                        ? Language.ENGLISH
                        : settings.languages().getFirst());
    }
}
