package dev.parley.leads.alert;

import static dev.parley.leads.SkillTalk.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ApplicationTest;
import dev.parley.conversation.skill.Skill;
import dev.parley.leads.Lead;
import dev.parley.leads.LeadForm;
import dev.parley.leads.Leads;
import dev.parley.leads.SellingSettings;
import dev.parley.leads.SkillTalk;
import dev.parley.leads.alert.SalesAlert.Said;
import dev.parley.shared.Language;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

class SalesAlertTests extends ApplicationTest {

    @Autowired
    SalesAlerts alerts;

    @Autowired
    List<Skill> skills;

    @Autowired
    Leads leads;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void theMailHoldsFactsAndArithmeticAndWhatACustomerTypedStaysText() throws Exception {
        Tenant tenant = newTenant("dealership", SellingSettings.all());
        Skill skill = skills.stream()
                .filter(one -> one.name().equals("lead"))
                .findFirst()
                .orElseThrow();
        SkillTalk talk = new SkillTalk(tenant, skill, transactions, Language.ENGLISH);
        talk.say(
                "TEST_DRIVE",
                "name",
                "Dana <img src=x onerror=alert(1)>",
                "email",
                "dana@mail.example",
                "vehicle_type",
                "suv",
                "model",
                "RAV4",
                "budget_max",
                usd("35000"),
                "timeline",
                "immediate");
        Lead lead = TenantContext.call(
                tenant, () -> leads.findOpen(talk.contactId()).orElseThrow());
        SalesAlert plain = TenantContext.call(tenant, () -> alerts.of(tenant, lead));
        SalesAlert alert = new SalesAlert(
                plain.business(),
                plain.headline(),
                plain.priority(),
                plain.profileScore(),
                plain.heatScore(),
                plain.facts(),
                plain.profileLines(),
                plain.heatLines(),
                List.of(
                        new Said("Customer", "2026-11-20 09:00", "can i come drive it saturday? im Dana"),
                        new Said("Assistant", "2026-11-20 09:00", "On Saturday we are open\nfrom 9:00 AM to 5:00 PM.")),
                plain.reference());

        assertThat(alert.subject()).startsWith("New lead: Dana").endsWith("RAV4 (HOT, profile 75, heat 70)");
        assertThat(alert.text())
                .contains(
                        "Budget max: 35,000 USD", "Profile score: 75 of 100", "  +25  budget", "Heat score: 70 of 100");
        assertThat(alerts.html(alert))
                .contains("35,000 USD", "Dana &lt;img", "can i come drive it saturday?")
                .doesNotContain("<img");
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/sales-alert.html"), alerts.html(alert));
    }

    @Test
    void theContactCardEscapesWhatWouldBreakIt() {
        Tenant tenant = newTenant("dealership", SellingSettings.all());
        Lead lead = TenantContext.call(
                tenant,
                () -> leads.create(
                        LeadForm.of(Map.of(
                                "name",
                                "Smith, Dana; the \"second\"",
                                "email",
                                "dana@mail.example",
                                "phone",
                                "+15550100123",
                                "company",
                                "A very long company name that certainly needs more than one line of seventy-five")),
                        "test"));
        String card = ContactCard.of(lead);
        assertThat(card)
                .startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
                .contains("FN:Smith\\, Dana\\; the \"second\"\r\n", "TEL:+15550100123\r\n")
                .endsWith("END:VCARD\r\n");
        assertThat(card.split("\r\n")).allMatch(line -> line.length() <= 75);
    }
}
