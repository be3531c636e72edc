package dev.parley.leads;

import dev.parley.tenancy.TenantSettings;
import dev.parley.tenancy.TenantSettings.Branch;
import dev.parley.tenancy.TenantSettings.Crm;
import dev.parley.tenancy.TenantSettings.RelationshipManager;
import java.util.List;
import java.util.Map;

/** Settings of a business that has everything that leads and appointments need. */
public final class SellingSettings {

    private SellingSettings() {}

    public static TenantSettings all() {
        return scored("article-v1", "state");
    }

    public static TenantSettings scored(String profileRules, String heatMode) {
        TenantSettings plain = TenantSettings.defaults();
        return new TenantSettings(
                "sales@dealer.example",
                new RelationshipManager("Meera", "+91 98000 00000", "meera@dealer.example"),
                "1800-000-111",
                null,
                List.of(branch()),
                plain.languages(),
                new Crm("webhook", "https://crm.invalid/leads", "whsec_c2VjcmV0", null),
                plain.escalationContacts(),
                plain.slaDays(),
                plain.serviceMilestones(),
                plain.followupIntervals(),
                profileRules,
                heatMode,
                plain.answerFloor(),
                plain.answerConfident(),
                plain.quietHours(),
                plain.outboundCapPerWeek(),
                plain.taxRate(),
                plain.seller(),
                plain.paymentTermsDays(),
                plain.allowedOrigins(),
                plain.aiNotice(),
                plain.dmsSecret(),
                plain.identitySecret(),
                plain.commerce(),
                plain.model(),
                plain.privacy());
    }

    /** Open on weekdays and for a shorter Saturday, closed on Sunday. */
    private static Branch branch() {
        return new Branch(
                "main",
                "Main Street",
                "1 Main Street",
                null,
                Map.of(
                        "mon", "09:00-18:00",
                        "tue", "09:00-18:00",
                        "wed", "09:00-18:00",
                        "thu", "09:00-18:00",
                        "fri", "09:00-18:00",
                        "sat", "09:00-17:00"));
    }
}
