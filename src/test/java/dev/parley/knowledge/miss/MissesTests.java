package dev.parley.knowledge.miss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ApplicationTest;
import dev.parley.knowledge.Knowledge;
import dev.parley.shared.Language;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MissesTests extends ApplicationTest {

    @Autowired
    Knowledge knowledge;

    @Autowired
    Misses misses;

    @Test
    void countsLikeQuestionsTogether() {
        Tenant tenant = newTenant("dealership");
        TenantContext.run(tenant, () -> {
            knowledge.recordMiss("Do you sell boats?", Language.ENGLISH, 0.21);
            knowledge.recordMiss("do you sell any boats", Language.ENGLISH, 0.30);
            knowledge.recordMiss("Can I get a coffee there?", Language.ENGLISH, 0.10);
        });

        Page<Miss> page = TenantContext.call(tenant, () -> misses.list(PageRequest.of(1, null)));

        assertThat(page.nextCursor()).isNotNull();
        Miss first = page.items().getFirst();
        assertThat(first.question()).isEqualTo("Do you sell boats?");
        assertThat(first.count()).isEqualTo(2);
        assertThat(first.bestSimilarity()).isEqualTo(0.30);
        assertThat(first.examples()).containsExactly("do you sell any boats");
    }

    @Test
    void keepsUnlikeQuestionsOfALanguageTheModelDoesNotKnowApart() {
        Tenant tenant = newTenant("dealership");
        TenantContext.run(tenant, () -> {
            knowledge.recordMiss("તમે હોડીઓ વેચો છો?", Language.GUJARATI, 0.2);
            knowledge.recordMiss("ઘોડાનો ચારો ક્યાં?", Language.GUJARATI, 0.2);
        });

        assertThat(TenantContext.call(tenant, () -> misses.list(PageRequest.of(10, null)))
                        .items())
                .hasSize(2);
    }
}
