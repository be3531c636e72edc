package dev.parley.leads;

import static dev.parley.leads.SkillTalk.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ApplicationTest;
import dev.parley.conversation.HumanAgentFinished;
import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.leads.score.Priority;
import dev.parley.nlu.Intents;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A lead's life, turn by turn, as the scenarios tell it. */
class LeadScenarioTests extends ApplicationTest {

    @Autowired
    List<Skill> skills;

    @Autowired
    Leads leads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void aSlowWarmUpBecomesOneHotLead() {
        Tenant tenant = newTenant("dealership", SellingSettings.all());
        SkillTalk talk = talk(tenant, Language.ENGLISH);

        talk.say(Intents.INFO, "vehicle_type", "suv");
        assertScores(tenant, talk, 20, 0, Priority.COLD);
        talk.say(Intents.INFO, "model", "RAV4", "fuel", "hybrid");
        assertScores(tenant, talk, 20, 15, Priority.COLD);
        talk.say(null, "budget_max", usd("35000"));
        assertScores(tenant, talk, 45, 25, Priority.COLD);
        Contribution drive = talk.say(Intents.TEST_DRIVE, "appointment_at", "2026-11-21", "name", "Dana");
        assertScores(tenant, talk, 55, 60, Priority.WARM);
        assertThat(drive.questions()).extracting(Question::key).containsExactly("lead.contact");
        assertThat(sent(tenant)).isEmpty();

        talk.say(null, "email", "dana.whitlok@mail.example");
        assertScores(tenant, talk, 75, 70, Priority.HOT);
        assertThat(sent(tenant)).containsExactly("sales_alert", "crm_push dev.parley.lead.created");
        Lead hot = lead(tenant, talk);

        talk.say(null, "email", "dana.whitlock@mail.example");
        assertThat(sent(tenant))
                .containsExactly("sales_alert", "crm_push dev.parley.lead.created", "crm_push dev.parley.lead.updated");
        assertThat(lead(tenant, talk).id()).isEqualTo(hot.id());
        assertThat(lead(tenant, talk).fields()).containsEntry("email", "dana.whitlock@mail.example");

        talk.say(null, "has_trade_in", false);
        assertScores(tenant, talk, 75, 70, Priority.HOT);
        assertThat(lead(tenant, talk).fields()).containsEntry("has_trade_in", false);
        assertThat(lead(tenant, talk).score().missing()).containsExactly("phone");
    }

    @Test
    void aBuyerWithLakhsIsHotBeforeTheContactIsKnown() {
        Tenant tenant = newTenant("dealership", SellingSettings.all());
        SkillTalk talk = talk(tenant, Language.HINGLISH);

        Contribution first =
                talk.say(Intents.BUY, "model", "Creta", "budget_min", inr("1500000"), "budget_max", inr("1800000"));
        assertScores(tenant, talk, 45, 60, Priority.WARM);
        assertThat(first.closers())
                .singleElement()
                .extracting(Statement::text)
                .asString()
                .contains("Meera", "1800-000-111");
        talk.say(null, "timeline", "immediate");
        assertScores(tenant, talk, 45, 75, Priority.HOT);
        assertThat(lead(tenant, talk).stage()).isEqualTo("awaiting_contact");
        assertThat(sent(tenant)).isEmpty();
        talk.say(null, "phone", "+919876543210", "name", "Rohit");
        assertScores(tenant, talk, 65, 85, Priority.HOT);
        assertThat(sent(tenant)).containsExactly("crm_push dev.parley.lead.created");
        talk.say(Intents.FINANCE);
        assertScores(tenant, talk, 65, 85, Priority.HOT);
        Contribution last = talk.say(Intents.BUY, "model", "Nexon");
        assertScores(tenant, talk, 65, 85, Priority.HOT);
        assertThat(lead(tenant, talk).fields())
                .containsEntry("model", "Nexon")
                .containsEntry("models_considered", List.of("Creta"));
        assertThat(last.openers()).isEmpty();
    }

    @Test
    void anOpenComplaintCoolsALeadDownUntilItIsSettled() {
        Tenant tenant = newTenant("dealership", SellingSettings.all());
        SkillTalk talk = talk(tenant, Language.ENGLISH);
        talk.say(Intents.BUY, "model", "RAV4");
        assertScores(tenant, talk, 20, 45, Priority.COLD);
        talk.say(Intents.COMPLAINT);
        assertScores(tenant, talk, 20, 25, Priority.COLD);
        TenantContext.run(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                status -> events.publishEvent(new HumanAgentFinished(Ids.next(), talk.contactId()))));
        assertScores(tenant, talk, 20, 45, Priority.COLD);
    }

    @Test
    void thereIsNoLeadBeforeTheFirstFactAndTheEarlierIntentCounts() {
        Tenant tenant = newTenant("dealership", SellingSettings.all());
        SkillTalk talk = talk(tenant, Language.ENGLISH);
        Contribution nothing = talk.say(Intents.BUY);
        assertThat(nothing.blocks()).containsEntry("lead_score", 0).doesNotContainKey("lead");
        talk.say(null, "model", "RAV4");
        assertScores(tenant, talk, 20, 45, Priority.COLD);
    }

    @Test
    void aQuestionThatWasDeclinedIsNotAskedAgain() {
        Tenant tenant = newTenant("dealership", SellingSettings.all());
        SkillTalk talk = talk(tenant, Language.ENGLISH);
        Contribution asking = talk.say(Intents.INFO, "vehicle_type", "suv");
        assertThat(asking.questions()).extracting(Question::key).containsExactly("lead.budget");
        talk.say(Intents.DENY);
        assertThat(lead(tenant, talk).declined()).contains("budget_max");
    }

    @Test
    void aTurnWorkedOutBesideAnotherIsRefused() {
        Tenant tenant = newTenant("dealership", SellingSettings.all());
        SkillTalk talk = talk(tenant, Language.ENGLISH);
        talk.say(null, "model", "RAV4");
        Contribution stale = talk.consider(null, "name", "Dana");
        talk.say(null, "budget_max", usd("30000"));
        assertThatThrownBy(() -> TenantContext.run(
                        tenant,
                        () -> new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> stale.effects().forEach(Runnable::run))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void everyLanguageAcknowledgesAndAsks() {
        for (Language language : Language.values()) {
            Contribution contribution = talk(newTenant("dealership", SellingSettings.all()), language)
                    .say(
                            Intents.BUY,
                            "name",
                            "Asha",
                            "vehicle_type",
                            "suv",
                            "timeline",
                            "weeks",
                            "has_trade_in",
                            true,
                            "budget_max",
                            usd("35000"));
            assertThat(contribution.acknowledgements())
                    .singleElement()
                    .extracting(Statement::text)
                    .asString()
                    .contains("Asha", "35");
            assertThat(contribution.questions()).hasSizeLessThanOrEqualTo(1);
        }
    }

    private SkillTalk talk(Tenant tenant, Language language) {
        Skill skill = skills.stream()
                .filter(one -> one.name().equals("lead"))
                .findFirst()
                .orElseThrow();
        return new SkillTalk(tenant, skill, transactions, language);
    }

    private Lead lead(Tenant tenant, SkillTalk talk) {
        return TenantContext.call(tenant, () -> leads.findOpen(talk.contactId()).orElseThrow());
    }

    private void assertScores(Tenant tenant, SkillTalk talk, int profile, int heat, Priority priority) {
        Lead lead = lead(tenant, talk);
        assertThat(lead.score().profile()).as("profile").isEqualTo(profile);
        assertThat(lead.score().heat()).as("heat").isEqualTo(heat);
        assertThat(lead.priority()).isEqualTo(priority);
        for (String score : List.of("profile", "heat")) {
            int sum = lead.score().breakdown().stream()
                    .filter(line -> line.score().equals(score))
                    .mapToInt(line -> line.points())
                    .sum();
            assertThat(sum).isEqualTo(score.equals("profile") ? profile : heat);
        }
    }

    private List<String> sent(Tenant tenant) {
        return TenantContext.call(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select kind, subject from outbound_messages order by seq")
                                .query((row, number) -> row.getString("kind").equals("crm_push")
                                        ? row.getString("kind") + " " + row.getString("subject")
                                        : row.getString("kind"))
                                .list()));
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
