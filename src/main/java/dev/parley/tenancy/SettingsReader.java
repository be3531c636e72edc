package dev.parley.tenancy;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.Language;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantSettings.Branch;
import dev.parley.tenancy.TenantSettings.Crm;
import dev.parley.tenancy.TenantSettings.EscalationContact;
import dev.parley.tenancy.TenantSettings.QuietHours;
import dev.parley.tenancy.TenantSettings.RelationshipManager;
import dev.parley.tenancy.TenantSettings.Seller;
import dev.parley.tenancy.TenantSettings.ServiceMilestone;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a {@code settings} object by the names and types of the interface; what is absent or null has its default. */
public final class SettingsReader {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private record Hours(Map<String, @Nullable String> byDay) {}

    private SettingsReader() {}

    /** @throws ProblemException (400) with every unknown key and every value that does not fit */
    public static TenantSettings read(JsonNode settings) {
        List<FieldProblem> problems = new ArrayList<>();
        TenantSettings read = read(settings, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return read;
    }

    static TenantSettings read(JsonNode settings, List<FieldProblem> problems) {
        return JsonFields.of(settings, "/settings", problems).read(SettingsReader::settings, TenantSettings::defaults);
    }

    private static TenantSettings settings(JsonFields in) {
        TenantSettings otherwise = TenantSettings.defaults();
        double floor = in.decimal("answer_floor", 0, 1, otherwise.answerFloor());
        double confident = in.decimal("answer_confident", 0, 1, otherwise.answerConfident());
        if (confident < floor) {
            in.refuse("answer_confident", "must not be below answer_floor");
        }
        return new TenantSettings(
                in.email("sales_email"),
                in.object("relationship_manager", SettingsReader::relationshipManager),
                in.phone("toll_free"),
                in.url("website"),
                branches(in),
                in.list("languages", List.of(), item -> item.text(Language::of)),
                in.object("crm", SettingsReader::crm, otherwise.crm()),
                in.objects("escalation_contacts", otherwise.escalationContacts(), SettingsReader::escalationContact),
                in.whole("sla_days", 1, 365, otherwise.slaDays()),
                in.objects("service_milestones", otherwise.serviceMilestones(), SettingsReader::milestone),
                in.list("followup_intervals", otherwise.followupIntervals(), JsonItem::days),
                in.choice("profile_rules", List.of("article-v1", "repo-v1"), otherwise.profileRules()),
                in.choice("heat_mode", List.of("state", "blend"), otherwise.heatMode()),
                floor,
                confident,
                in.object("quiet_hours", SettingsReader::quietHours, otherwise.quietHours()),
                in.whole("outbound_cap_per_week", 0, 1_000, otherwise.outboundCapPerWeek()),
                in.rate("tax_rate", otherwise.taxRate()),
                in.object("seller", SettingsReader::seller),
                in.whole("payment_terms_days", 0, 365, otherwise.paymentTermsDays()),
                in.list("allowed_origins", List.of(), JsonItem::origin),
                in.text("ai_notice", 2_000),
                in.text("dms_secret", 500),
                in.text("identity_secret", 500),
                in.object("commerce", SettingsReader::commerce, otherwise.commerce()),
                in.object("model", SettingsReader::model, otherwise.model()),
                in.object("privacy", SettingsReader::privacy, otherwise.privacy()));
    }

    private static RelationshipManager relationshipManager(JsonFields in) {
        return new RelationshipManager(in.required("name"), in.phone("phone"), in.email("email"));
    }

    private static List<Branch> branches(JsonFields in) {
        List<Branch> branches = in.objects("branches", List.of(), SettingsReader::branch);
        if (branches.stream().map(Branch::code).distinct().count() < branches.size()) {
            in.refuse("branches", "two branches have the same code");
        }
        return branches;
    }

    private static Branch branch(JsonFields in) {
        return new Branch(
                in.required("code"), in.required("name"), in.text("address", 500), in.phone("phone"), openingHours(in));
    }

    private static Map<String, @Nullable String> openingHours(JsonFields branch) {
        Hours hours = branch.object("opening_hours", SettingsReader::hours);
        return hours == null ? Map.of() : hours.byDay();
    }

    private static Hours hours(JsonFields in) {
        Map<String, @Nullable String> hours = new LinkedHashMap<>();
        for (String day : DAYS) {
            if (in.mentions(day)) {
                hours.put(day, in.hours(day));
            }
        }
        return new Hours(hours);
    }

    private static Crm crm(JsonFields in) {
        Crm crm = new Crm(
                in.choice("provider", List.of("none", "webhook", "hubspot", "salesforce", "zoho", "adf"), "none"),
                in.url("url"),
                in.text("secret", 500),
                in.email("email"));
        if (crm.provider().equals("webhook") && crm.url() == null && !in.mentions("url")) {
            in.refuse("url", "a webhook needs a url");
        }
        return crm;
    }

    private static EscalationContact escalationContact(JsonFields in) {
        return new EscalationContact(in.required("role"), in.required("name"), in.phone("phone"), in.email("email"));
    }

    private static ServiceMilestone milestone(JsonFields in) {
        return new ServiceMilestone(
                in.required("name"), in.optionalWhole("days", 0, 3_650), in.optionalWhole("km", 0, 1_000_000));
    }

    private static QuietHours quietHours(JsonFields in) {
        return new QuietHours(in.time("from", LocalTime.of(21, 0)), in.time("to", LocalTime.of(9, 0)));
    }

    private static Seller seller(JsonFields in) {
        return new Seller(in.required("name"), in.text("address", 500), in.text("tax_id", 50), in.iban("iban"));
    }

    private static CommerceSettings commerce(JsonFields in) {
        CommerceSettings otherwise = CommerceSettings.DEFAULTS;
        return new CommerceSettings(
                in.whole("cart_expiry_hours", 1, 8_760, otherwise.cartExpiryHours()),
                in.whole("checkout_expiry_hours", 1, 8_760, otherwise.checkoutExpiryHours()),
                in.amount("minimum_order"),
                in.amount("approval_limit"),
                in.object(
                        "erp",
                        erp -> new CommerceSettings.Erp(erp.url("url"), erp.text("secret", 500)),
                        otherwise.erp()),
                in.object(
                        "feed",
                        feed -> new CommerceSettings.Feed(
                                feed.url("url"),
                                feed.whole(
                                        "interval_minutes",
                                        1,
                                        10_080,
                                        otherwise.feed().intervalMinutes()),
                                feed.flag("full", otherwise.feed().full())),
                        otherwise.feed()),
                in.text("stripe_secret_key", 500),
                in.text("stripe_webhook_secret", 500),
                in.url("stripe_base_url"));
    }

    private static PrivacySettings privacy(JsonFields in) {
        PrivacySettings otherwise = PrivacySettings.DEFAULTS;
        return new PrivacySettings(
                in.whole("conversation_days", 0, 36_500, otherwise.conversationDays()),
                in.whole("lead_days", 0, 36_500, otherwise.leadDays()),
                in.whole("message_days", 0, 36_500, otherwise.messageDays()),
                in.whole("question_days", 0, 36_500, otherwise.questionDays()),
                in.whole("guest_days", 0, 36_500, otherwise.guestDays()),
                in.flag("reminder_consent", otherwise.reminderConsent()));
    }

    private static ModelSettings model(JsonFields in) {
        ModelSettings otherwise = ModelSettings.DEFAULTS;
        return new ModelSettings(
                in.optionalChoice("provider", ModelSettings.PROVIDERS),
                in.text("model", 200),
                in.list("purposes", otherwise.purposes(), item -> item.text(SettingsReader::purpose)),
                in.flag("mask_personal_data", otherwise.maskPersonalData()),
                in.object("budget", SettingsReader::budget, otherwise.budget()));
    }

    private static ModelSettings.Budget budget(JsonFields in) {
        return new ModelSettings.Budget(
                in.amount("cost_per_day"),
                in.amount("cost_per_month"),
                in.optionalWhole("tokens_per_day", 0, Integer.MAX_VALUE),
                in.optionalWhole("tokens_per_month", 0, Integer.MAX_VALUE));
    }

    private static String purpose(String name) {
        if (!ModelSettings.PURPOSES.contains(name)) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", ModelSettings.PURPOSES));
        }
        return name;
    }
}
