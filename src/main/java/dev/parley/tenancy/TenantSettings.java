package dev.parley.tenancy;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.parley.shared.Language;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a tenant may set for itself; every key of the interface's {@code settings} object, with its default. */
public record TenantSettings(
        @Nullable String salesEmail,
        @Nullable RelationshipManager relationshipManager,
        @Nullable String tollFree,
        @Nullable String website,
        List<Branch> branches,
        List<Language> languages,
        Crm crm,
        List<EscalationContact> escalationContacts,
        int slaDays,
        List<ServiceMilestone> serviceMilestones,
        List<Integer> followupIntervals,
        String profileRules,
        String heatMode,
        double answerFloor,
        double answerConfident,
        QuietHours quietHours,
        int outboundCapPerWeek,
        String taxRate,
        @Nullable Seller seller,
        int paymentTermsDays,
        List<String> allowedOrigins,
        @Nullable String aiNotice,
        @Nullable String dmsSecret,
        @Nullable String identitySecret,
        CommerceSettings commerce,
        ModelSettings model,
        PrivacySettings privacy) {

    /** The person who looks after an enquiry. */
    public record RelationshipManager(
            String name, @Nullable String phone, @Nullable String email) {}

    /**
     * A place of the business.
     *
     * @param openingHours by day ({@code mon} to {@code sun}) as {@code 09:00-18:00}; a null or absent day is closed
     */
    public record Branch(
            String code,
            String name,
            @Nullable String address,
            @Nullable String phone,
            Map<String, @Nullable String> openingHours) {}

    /** Where leads go: {@code none}, {@code webhook}, {@code hubspot}, {@code salesforce}, {@code zoho} or {@code adf}. */
    public record Crm(
            String provider,
            @Nullable String url,
            @Nullable String secret,
            @Nullable String email) {}

    public record EscalationContact(
            String role,
            String name,
            @Nullable String phone,
            @Nullable String email) {}

    public record ServiceMilestone(
            String name, @Nullable Integer days, @Nullable Integer km) {}

    /** No reminders or marketing between these times of the recipient's day. */
    public record QuietHours(
            @JsonFormat(pattern = "HH:mm") LocalTime from,
            @JsonFormat(pattern = "HH:mm") LocalTime to) {}

    public record Seller(
            String name,
            @Nullable String address,
            @Nullable String taxId,
            @Nullable String iban) {}

    public TenantSettings {
        branches = List.copyOf(branches);
        languages = List.copyOf(languages);
        escalationContacts = List.copyOf(escalationContacts);
        serviceMilestones = List.copyOf(serviceMilestones);
        followupIntervals = List.copyOf(followupIntervals);
        allowedOrigins = List.copyOf(allowedOrigins);
        // Settings stored by an earlier version do not have it.
        commerce = Objects.requireNonNullElse(commerce, CommerceSettings.DEFAULTS);
        model = Objects.requireNonNullElse(model, ModelSettings.DEFAULTS);
        privacy = Objects.requireNonNullElse(privacy, PrivacySettings.DEFAULTS);
    }

    public static TenantSettings defaults() {
        return new TenantSettings(
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                new Crm("none", null, null, null),
                List.of(),
                15,
                List.of(
                        new ServiceMilestone("welcome", 7, null),
                        new ServiceMilestone("first", 30, 1_000),
                        new ServiceMilestone("second", 180, 5_000),
                        new ServiceMilestone("third", 365, 10_000)),
                List.of(0, 1, 15),
                "article-v1",
                "state",
                0.40,
                0.60,
                new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0)),
                3,
                "0",
                null,
                30,
                List.of(),
                null,
                null,
                null,
                CommerceSettings.DEFAULTS,
                ModelSettings.DEFAULTS,
                PrivacySettings.DEFAULTS);
    }

    /** The same but for how far models may help. */
    public TenantSettings withModel(ModelSettings changed) {
        return new TenantSettings(
                salesEmail,
                relationshipManager,
                tollFree,
                website,
                branches,
                languages,
                crm,
                escalationContacts,
                slaDays,
                serviceMilestones,
                followupIntervals,
                profileRules,
                heatMode,
                answerFloor,
                answerConfident,
                quietHours,
                outboundCapPerWeek,
                taxRate,
                seller,
                paymentTermsDays,
                allowedOrigins,
                aiNotice,
                dmsSecret,
                identitySecret,
                commerce,
                changed,
                privacy);
    }
}
